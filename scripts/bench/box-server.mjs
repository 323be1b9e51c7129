// The class box for measuring, as `npm start` has it and without pages: BOX and its other settings from the environment,
// PORT for the port.
import { join } from "node:path";
import { laterBox } from "../../server/later-box.mjs";
import { serve } from "../../server/serve.mjs";
import { root } from "../run.mjs";

const { start, listener, stop } = laterBox(join(root, ".cache", "server", "box.mjs"));
await serve({ folder: join(root, "public"), port: Number(process.env.PORT), send: {}, box: listener });
await start();
process.send?.("ready");
process.once("SIGTERM", () => {
  stop().then(() => process.exit(0));
});
