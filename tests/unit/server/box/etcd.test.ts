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
