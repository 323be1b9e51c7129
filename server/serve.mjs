import { createServer } from "node:http";
import { answerFrom } from "./answer.mjs";
import { headersOf } from "./headers.mjs";

/**
 * How long a connection may do nothing, in milliseconds, and how many there may be. A class of a thousand fits in, also
 * beside ten thousand connections of somebody who sends a letter a minute, until those are cut off.
 */
const usual = {
  /** To send the head of a request, and all of it. */
  head: 15_000,
  request: 30_000,
  /** Between two requests of one connection. */
  idle: 10_000,
  /** Without a byte in either direction while there is something to send. */
  still: 60_000,
  connections: 14_000,
};

/**
 * A server for a built folder. What it answers stands in answer.mjs; here are the port and the limits.
 *
 * @param {object} options
 * @param {string} options.folder the built site
 * @param {number} options.port 0 for any free one
 * @param {string} [options.base] a path under which the site stands, for example "/some/path"
 * @param {Record<string, string>} [options.send] what every response carries, instead of what its build says
 * @param {import("node:http").RequestListener} [options.box] answers what is asked for below /box
 * @param {Partial<typeof usual>} [options.limits] where they differ from the usual ones
 * @returns {Promise<import("node:http").Server>} a server that listens
 */
export function serve({ folder, port, base = "", send = headersOf(folder), box, limits = {} }) {
  const { head, request, idle, still, connections } = { ...usual, ...limits };
  const pages = answerFrom({ folder, base, send });
  const server = createServer(
    {
      headersTimeout: head,
      requestTimeout: request,
      keepAliveTimeout: idle,
      connectionsCheckingInterval: Math.min(head, 2_000),
    },
    box === undefined ? pages : apart(box, base, pages),
  );
  server.timeout = still;
  server.maxConnections = connections;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // A whole school may come in the same second: those who wait to be let in are not turned away.
    server.listen({ port, backlog: 4096 }, () => resolve(server));
  });
}

/** What is asked for below /box goes to the box, whose paths begin there wherever the site stands. */
function apart(box, base, pages) {
  const isBox = new RegExp(`^${base}/box(?=[/?]|$)`);
  return (request, response) => {
    if (!isBox.test(request.url ?? "")) return pages(request, response);
    request.url = request.url.slice(base.length);
    return box(request, response);
  };
}
