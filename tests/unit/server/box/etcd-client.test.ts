import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { etcdClient } from "@/server/box/engines/etcd-client";

const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
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

/** Nothing listens here. */
const nobody = "http://127.0.0.1:9";

it("goes on asking where the clock is put forward meanwhile", async () => {
  const client = etcdClient([nobody, await node("{}", true)]);
  let by = 0;
  vi.spyOn(Date, "now").mockImplementation(() => (by += 3_600_000));
  expect(await client.ask("/ask", {})).toEqual({ from: "the other" });
  client.close();
});

it("gives up after some seconds where the clock is put back meanwhile", async () => {
  const client = etcdClient([nobody]);
  let [back, passed] = [0, 0];
  vi.spyOn(Date, "now").mockImplementation(() => (back -= 3_600_000));
  vi.spyOn(performance, "now").mockImplementation(() => (passed += 4_000));
  await expect(client.ask("/ask", {})).rejects.toThrow("the store does not answer");
  client.close();
});
