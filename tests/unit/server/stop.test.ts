import { Agent, get, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { newsSizes, roundPaths } from "@/lib/box/rounds";
import { writeAuthorization } from "@/lib/box/signing";
import { webSuite } from "@/lib/crypto/web-suite";
import { startBox } from "@/server/box/main";
import { serve } from "@/server/serve.mjs";
import { stopServing } from "@/server/stop.mjs";

const path = roundPaths.one("0".repeat(32));

it("stops at once with a class in a live round, whose streams it ends", async () => {
  const box = await startBox({ BOX: "sqlite::memory:" });
  const server = await serve({ folder: "public", port: 0, send: {}, box: box.listener });
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const to = { host: "127.0.0.1", port, agent };
  const body = new Uint8Array(newsSizes[0] ?? 0);
  const authorization = await writeAuthorization(
    { method: "PUT", path, body },
    await webSuite.createKeys(),
    Date.now(),
    crypto.getRandomValues(new Uint8Array(16)),
    webSuite,
  );
  const headers = { Authorization: authorization, "Content-Length": body.length };
  const said = await new Promise((told) => {
    request({ ...to, path, method: "PUT", headers }, (answer) => {
      answer.resume();
      told(answer.statusCode);
    }).end(body);
  });
  expect(said).toBe(201);
  const ended: Promise<unknown>[] = [];
  for (let phones = 0; phones < 35; phones += 1)
    await new Promise<void>((heard) => {
      get({ ...to, path: `${path}/events` }, (answer) => {
        ended.push(new Promise((done) => answer.on("end", done)));
        answer.once("data", () => heard());
      });
    });
  const began = performance.now();
  await stopServing(server, box);
  expect(performance.now() - began).toBeLessThan(1_000);
  await Promise.all(ended);
  agent.destroy();
});
