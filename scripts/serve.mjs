// Serves the built folder as a static host would: pages without their ending, one 404 page, the project's headers.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import compression from "compression";
import sirv from "sirv";
import { cacheControl, headers } from "./headers.mjs";

/**
 * @param {object} options
 * @param {string} options.folder the built site
 * @param {number} options.port 0 for any free one
 * @param {string} [options.base] a path under which the site stands, for example "/some/path"
 * @param {Record<string, string>} [options.send] what every response carries, instead of the project's headers
 * @returns {Promise<import("node:http").Server>} a server that listens
 */
export function serve({ folder, port, base = "", send = headers }) {
  const setHeaders = (response, path) => {
    for (const [name, value] of Object.entries(send)) response.setHeader(name, value);
    response.setHeader("Cache-Control", cacheControl(path));
  };
  const notFound = (response) => {
    setHeaders(response, "/404");
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
    response.end(readFileSync(`${folder}/404.html`));
  };
  const files = sirv(folder, { dev: true, extensions: ["html"], etag: true, setHeaders });
  const compress = compression();
  const server = createServer((request, response) => {
    compress(request, response, () => {
      if (!request.url?.startsWith(`${base}/`)) return notFound(response);
      request.url = request.url.slice(base.length);
      files(request, response, () => notFound(response));
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve(server));
  });
}

/** @returns {Promise<number>} a port that nobody listens on */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, () => resolve(undefined));
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 3000);
  const folder = fileURLToPath(new URL("../out", import.meta.url));
  try {
    // Next's own runtime (ISLANDS=off) needs inline scripts, which the project's policy forbids.
    await serve({ folder, port, send: existsSync(`${folder}/_headers`) ? headers : {} });
  } catch (error) {
    const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.error(
      inUse
        ? `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`
        : error,
    );
    process.exit(1);
  }
  const local = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === "IPv4" && !address.internal);
  console.log(`\nThe lessons are at  http://localhost:${port}`);
  if (local !== undefined) console.log(`In the same network  http://${local.address}:${port}`);
  console.log("Stop with Ctrl+C.");
}
