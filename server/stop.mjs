/**
 * Stops a server. Whoever is being answered has the answer first, for a moment; what would go on for ever is ended.
 *
 * @param {import("node:http").Server} server
 * @param {{ stop: () => Promise<void> } | null} box
 */
export async function stopServing(server, box) {
  const closed = new Promise((done) => server.close(done));
  // The connection of a stream that has ended is idle from then on, and would be kept for another request.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), 3_000);
  await Promise.all([closed, box?.stop()]);
  clearInterval(idle);
  clearTimeout(late);
}
