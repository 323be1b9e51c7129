import { pathToFileURL } from "node:url";

/**
 * The class box (docs/box.md), loaded once the server listens. Whoever asks for it before waits for it, and is not turned
 * away; where it cannot be started, the site goes on without, and nothing of it is shown.
 *
 * @param {string} file what scripts/build-box.mjs made
 * @returns {{ start: () => Promise<unknown>, listener: import("node:http").RequestListener, stop: () => Promise<void> }}
 */
export function laterBox(file) {
  let running = null;
  const start = () => {
    running ??= import(pathToFileURL(file).href)
      .then(({ startBox }) => startBox(process.env))
      .catch((error) => {
        console.error(`There is no class box: ${error.message}`);
        return null;
      });
    return running;
  };
  return {
    start,
    listener: async (request, response) => {
      const found = await start();
      if (found !== null) return found.listener(request, response);
      response.writeHead(404, { "Content-Type": "application/json" });
      response.end('{"refused":"no-box"}');
    },
    stop: async () => (await running)?.stop(),
  };
}
