import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { newsSizes, roundPaths } from "@/lib/box/rounds";
import { writeAuthorization } from "@/lib/box/signing";
import { webSuite } from "@/lib/crypto/web-suite";
import { freePort } from "@/scripts/free-port.mjs";
import { startBox } from "@/server/box/main";

it("tells whoever runs the machine how it is, on a port of the machine alone, and nothing of anyone", async () => {
  const port = await freePort();
  const box = await startBox({ BOX: "sqlite::memory:", BOX_METRICS: String(port) });
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  expect(await ask("/healthz")).toEqual({ status: 200, text: "ok\n" });
  expect(await ask("/readyz")).toEqual({ status: 200, text: "ok\n" });
  expect((await ask("/box")).status).toBe(404);
  const { text } = await ask("/metrics");
  // Every line is a comment or a name, with a label of ours at most, and a number.
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(/^(?:# TYPE \w+ \w+|box_\w+(?:\{(?:le|result)="[\w.+]+"\})? [\d.e+-]+)$/);
  expect(text).toContain("box_put_seconds_count 0");
  await box.stop();
});

it("warns whoever runs it of nothing where a class listens", async () => {
  const warnings: string[] = [];
  const warned = ({ message }: Error) => warnings.push(message);
  process.on("warning", warned);
  const box = await startBox({ BOX: "sqlite::memory:" });
  const server = createServer(box.listener);
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const path = roundPaths.one("0".repeat(32));
  const body = new Uint8Array(newsSizes[0] ?? 0);
  const key = await webSuite.createKeys();
  const nonce = crypto.getRandomValues(new Uint8Array(16));
  const asked = { method: "PUT", path, body };
  const authorization = await writeAuthorization(asked, key, Date.now(), nonce, webSuite);
  const said = await fetch(root + path, { method: "PUT", body, headers: { Authorization: authorization } });
  expect(said.status).toBe(201);
  const streams = Array.from({ length: 35 }, () => fetch(`${root}${path}/events`));
  for (const { status } of await Promise.all(streams)) expect(status).toBe(200);
  await box.stop();
  server.closeAllConnections();
  server.close();
  process.off("warning", warned);
  expect(warnings).toEqual([]);
});

it.each([{ BOX: "redis:a" }, { BOX_LETTERS: "many" }, { BOX_TRUST_PROXY: "yes" }])(
  "says which setting is none: %j",
  async (env) => {
    await expect(startBox(env)).rejects.toThrow(Object.keys(env)[0]);
  },
);
