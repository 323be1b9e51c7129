// Serves the built folder: `npm start`. PORT chooses the port.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { laterBox } from "../server/later-box.mjs";
import { serve } from "../server/serve.mjs";
import { stopServing } from "../server/stop.mjs";
import { readFlags, root } from "./run.mjs";

readFlags({});
const { PORT = "3000" } = process.env;
const port = Number(PORT);
if (!/^\d+$/.test(PORT) || port > 65_535)
  fail(`PORT is "${PORT}", and should be a number up to 65535: PORT=3001 npm start`);
const folder = join(root, "out");
if (!existsSync(folder)) fail("Build the pages first: npm run build (npm start does it by itself).");
const box = process.env.BOX === "off" ? null : laterBox(join(root, ".cache", "server", "box.mjs"));
const server = await serve({ folder, port, box: box?.listener }).catch((error) =>
  fail(
    error.code === "EADDRINUSE"
      ? `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`
      : error.message,
  ),
);
box?.start();
const packing = spawn(process.execPath, [join(root, "server", "pack-ahead.mjs"), folder], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
const local = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === "IPv4" && !address.internal);
const listens = server.address().port;
console.log(`\nThe lessons are at  http://localhost:${listens}`);
if (local !== undefined) console.log(`In the same network  http://${local.address}:${listens}`);
console.log("Stop with Ctrl+C.");

async function stop() {
  packing.kill();
  await stopServing(server, box);
  process.exit(0);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
