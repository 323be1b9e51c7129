/** The short form of what `npm run bench:box -- --only=junk,slow` does with a hundred thousand. */
import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mutatedRequest } from "@/scripts/bench/mutated-request";
import { sendEndless, sendRaw } from "@/scripts/bench/send-raw";
import { type RunningBox, startBox } from "@/server/box/main";
import { serve } from "@/server/serve.mjs";

const box = "0123456789abcdef".repeat(2);
let running: RunningBox;
let server: Server;
let port: number;

beforeEach(async () => {
  running = await startBox({ BOX: "sqlite::memory:" });
  server = await serve({
    folder: "public",
    port: 0,
    send: {},
    box: running.listener,
    limits: { head: 1_000, request: 2_000 },
  });
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await running.stop();
});

const isServed = async () => (await fetch(`http://127.0.0.1:${port}/box`)).ok;

it("stays on its feet under mutated requests, and serves who asks properly meanwhile", async () => {
  // Made from a number, so that what fails once fails again.
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  let seed = 1;
  const chance = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let batch = 0; batch < 2; batch += 1) {
    const results = await Promise.all(
      Array.from({ length: 150 }, () => sendRaw(port, mutatedRequest(box, chance), 60_000)),
    );
    // Some are the beginning of something: it waits for the rest, but not for long.
    expect(results).not.toContain("silent");
    expect(await isServed()).toBe(true);
  }
  // What others send fills no log.
  expect(logged.mock.calls).toEqual([]);
  logged.mockRestore();
});

it.each([
  [
    "one that says how long it is",
    `PUT /box/${box}/letters/${box} HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000000\r\n\r\n`,
    413,
  ],
  [
    "one that does not",
    `PUT /box/${box}/letters/${box} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n`,
    400,
  ],
  ["one to a page", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000000\r\n\r\n", 405],
])("takes no body of a hundred gigabytes: %s", async (_, head, status) => {
  const { taken, status: answered } = await sendEndless(port, head, 100_000_000_000);
  expect(answered).toBe(status);
  // How much is thrown away until the connection is closed depends on the machine: about half a gigabyte on a quick one.
  expect(taken).toBeLessThan(10_000_000_000);
  expect(await isServed()).toBe(true);
});

it("cuts off who sends a head letter by letter, and serves others meanwhile", async () => {
  const slow = await Promise.all(
    Array.from(
      { length: 200 },
      () =>
        new Promise<Socket>((opened) => {
          const socket = connect(port, "127.0.0.1", () => {
            socket.write("GET /box HTTP/1.1\r\n");
            opened(socket);
          });
          socket.on("error", () => {});
        }),
    ),
  );
  const drip = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write("X: 1\r\n");
  }, 200);
  expect(await isServed()).toBe(true);
  await expect.poll(() => slow.filter((socket) => socket.closed).length).toBe(slow.length);
  clearInterval(drip);
  expect(await isServed()).toBe(true);
});
