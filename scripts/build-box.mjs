// Puts the class box's server into one file that Node runs: `npm start` loads it once the pages are being served.
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

await build({
  absWorkingDir: root,
  entryPoints: ["server/box/main.ts"],
  outfile: join(".cache", "server", "box.mjs"),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.9",
  // Brings a binary of its own.
  external: ["libsql"],
  logLevel: "error",
});
