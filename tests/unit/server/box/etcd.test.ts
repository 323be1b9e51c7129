import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hasEtcd } from "@/scripts/etcd.mjs";
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

it("is not ready where a node knows its size and has no others to agree with", async () => {
  const alone = createServer(({ url }, response) => {
    response.statusCode = url === "/v3/maintenance/status" ? 200 : 503;
    response.end(response.statusCode === 200 ? '{"dbSizeInUse":"1"}' : '{"code":14,"error":"no leader"}');
  });
  await new Promise<void>((listens) => alone.listen(0, "127.0.0.1", listens));
  const { port } = alone.address() as AddressInfo;
  const engine = await etcdEngine([`http://127.0.0.1:${port}`], { letters: 1, bytes: 1 });
  await expect(engine.size()).rejects.toThrow("does not answer");
  await engine.close();
  alone.closeAllConnections();
  alone.close();
});
