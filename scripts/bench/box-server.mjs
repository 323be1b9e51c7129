// The class box for measuring, with the limits of `npm start` and no pages: BOX and its other settings from the
// environment, PORT for the port.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "../../server/serve.mjs";
import { root } from "../run.mjs";

const { startBox } = await import(pathToFileURL(join(root, ".cache", "server", "box.mjs")).href);
const { listener, stop } = await startBox(process.env);
await serve({ folder: join(root, "public"), port: Number(process.env.PORT), send: {}, box: listener });
process.send?.("ready");
process.once("SIGTERM", () => {
  stop().then(() => process.exit(0));
});
