import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hasEtcd } from "@/scripts/etcd.mjs";
import { type Engine, Full } from "@/server/box/engine";
import { etcdEngine } from "@/server/box/engines/etcd";
import { contractOf } from "./contract";
import { startEtcd } from "./start-etcd";

if (hasEtcd()) {
  let etcd: Awaited<ReturnType<typeof startEtcd>>;
  beforeAll(async () => {
    etcd = await startEtcd();
  });
  afterAll(() => etcd.stop());
  contractOf("etcd", (room) => etcdEngine([etcd.url], room), 5_000);
} else {
  console.warn(
    "etcd is not installed (Debian: apt-get install etcd-server): its contract tests did not run.",
  );
}

it("says that it is away where no node answers, instead of waiting on", async () => {
  await expect(etcdEngine(["http://127.0.0.1:9"], { letters: 1, bytes: 1 })).rejects.toThrow(
    "does not answer",
  );
});

/** A node that knows its size, and answers nothing else but this. */
async function withNode(refusal: string, work: (engine: Engine) => Promise<void>): Promise<void> {
  const node = createServer(({ url }, response) => {
    response.statusCode = url === "/v3/maintenance/status" ? 200 : 503;
    response.end(response.statusCode === 200 ? '{"dbSizeInUse":"1"}' : refusal);
  });
  await new Promise<void>((listens) => node.listen(0, "127.0.0.1", listens));
  const { port } = node.address() as AddressInfo;
  const engine = await etcdEngine([`http://127.0.0.1:${port}`], { letters: 1, bytes: 1_000 });
  await work(engine);
  await engine.close();
  node.closeAllConnections();
  node.close();
}

it("is not ready where a node knows its size and has no others to agree with", () =>
  withNode('{"code":14,"error":"no leader"}', async (engine) => {
    await expect(engine.size()).rejects.toThrow("does not answer");
  }));

it("is full where etcd has used up its quota, whatever is asked of it", () =>
  withNode('{"code":8,"error":"etcdserver: mvcc: database space exceeded"}', async (engine) => {
    const box = "b".repeat(32);
    expect(await engine.append(box, box, Uint8Array.of(2), 1)).toBe("full");
    await expect(engine.once(box, 2, 1)).rejects.toThrow(Full);
    await expect(engine.remove(box)).rejects.toThrow(Full);
  }));
