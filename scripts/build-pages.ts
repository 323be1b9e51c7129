/** Draws the pages alone, without what is alive in them: for the test that holds them to be those of Next. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { BuiltFolder } from "./built-folder";
import { drawSite } from "./pages/draw-site";
import { out, readFlags, root } from "./run.mjs";

readFlags({});
cpSync(join(root, "public"), out, { recursive: true });
const folder = new BuiltFolder(out);
await drawSite(root, folder);
folder.save();
