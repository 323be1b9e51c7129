/** An etcd of one node for tests, on free ports, in a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/free-port.mjs";

export async function startEtcd(): Promise<{ url: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "etcd-"));
  const [client, peer] = [await freePort(), await freePort()].map((port) => `http://127.0.0.1:${port}`);
  const child: ChildProcess = spawn(
    "etcd",
    [
      ...["--data-dir", join(folder, "data"), "--log-level", "error"],
      ...["--listen-client-urls", client ?? "", "--advertise-client-urls", client ?? ""],
      ...["--listen-peer-urls", peer ?? "", "--initial-advertise-peer-urls", peer ?? ""],
      ...["--initial-cluster", `default=${peer}`],
    ],
    { stdio: "ignore" },
  );
  const url = client ?? "";
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer !== null && /true/.test(await answer.text())) break;
    if (tries > 200) throw new Error("etcd does not start");
    await new Promise((passed) => setTimeout(passed, 50));
  }
  return {
    url,
    stop: () => {
      child.kill("SIGKILL");
      child.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    },
  };
}
