// The class box alone, for measuring: BOX and its other settings from the environment, PORT for the port.
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../run.mjs";

const { startBox } = await import(pathToFileURL(join(root, ".cache", "server", "box.mjs")).href);
const { listener, stop } = await startBox(process.env);
const server = createServer(listener);
server.listen({ port: Number(process.env.PORT), backlog: 4096 }, () => process.send?.("ready"));
process.once("SIGTERM", () => {
  stop().then(() => process.exit(0));
});
