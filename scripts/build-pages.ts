/** Draws the pages alone, without what is alive in them: for the test that holds them to be those of Next. */
import { BuiltFolder, writePublic } from "./built-folder";
import { drawSite } from "./pages/draw-site";
import { out, readFlags, root } from "./run.mjs";

readFlags({});
const folder = new BuiltFolder(out);
writePublic(root, folder);
await drawSite(root, folder);
folder.save();
