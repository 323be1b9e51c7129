import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { etcdClient } from "@/server/box/engines/etcd-client";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A node that says so much to a watch, and answers anything else or, cut off, nothing. */
async function node(line: string, answers: boolean): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === "/watch") return response.write(`${line}\n`);
    if (answers) response.end('{"from":"the other"}');
  });
  servers.push(server);
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("goes on at another node where one says nothing any more, with what it follows too", async () => {
  const client = etcdClient([await node('{"at":"one"}', false), await node('{"at":"two"}', true)]);
  const ending = new AbortController();
  const lines: unknown[] = [];
  const follow = () => client.follow("/watch", {}, (line) => lines.push(line), ending.signal);
  const first = follow().then(
    () => "ended",
    () => "broken off",
  );
  await expect.poll(() => lines).toEqual([{ at: "one" }]);
  // Many at once find it silent: they leave it once, and not for the one after the next.
  expect(await Promise.all(Array.from({ length: 8 }, () => client.ask("/ask", {})))).toEqual(
    Array.from({ length: 8 }, () => ({ from: "the other" })),
  );
  expect(await first).toBe("broken off");
  const second = follow().catch(() => {});
  await expect.poll(() => lines).toEqual([{ at: "one" }, { at: "two" }]);
  ending.abort();
  await second;
  client.close();
});
