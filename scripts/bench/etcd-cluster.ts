/** An etcd of three nodes for measuring, of which each can be killed, started again, and cut off from the others. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { freePort } from "../free-port.mjs";

export interface Cluster {
  urls: string[];
  nodes(): ChildProcess[];
  /** How a node is cut off: by the network where this machine lets us make networks, else by stopping its process. */
  cuts: "network namespace" | "SIGSTOP";
  /** Which node leads, by its place. */
  leader(): Promise<number>;
  kill(node: number): void;
  /** Starts a node that was killed, and waits until it answers. */
  start(node: number): Promise<void>;
  cut(node: number): void;
  join(node: number): void;
  stop(): void;
}

const places = [0, 1, 2];

/** Networks of their own for three nodes, joined by a bridge; false where that is not allowed. */
function makeNetworks(name: string, net: string): boolean {
  const ip = (text: string) => spawnSync("ip", text.split(" ")).status === 0;
  const isMade =
    ip(`link add ${name} type bridge`) &&
    ip(`addr add ${net}.1/24 dev ${name}`) &&
    ip(`link set ${name} up`) &&
    places.every(
      (node) =>
        ip(`netns add ${name}${node}`) &&
        ip(`link add ${name}v${node} type veth peer name eth0 netns ${name}${node}`) &&
        ip(`link set ${name}v${node} master ${name} up`) &&
        ip(`-n ${name}${node} addr add ${net}.1${node}/24 dev eth0`) &&
        ip(`-n ${name}${node} link set eth0 up`) &&
        ip(`-n ${name}${node} link set lo up`),
    );
  if (!isMade) removeNetworks(name);
  return isMade;
}

function removeNetworks(name: string): void {
  for (const node of places) {
    spawnSync("ip", ["link", "del", `${name}v${node}`]);
    spawnSync("ip", ["netns", "del", `${name}${node}`]);
  }
  spawnSync("ip", ["link", "del", name]);
}

/** @param folder for what the nodes keep */
export async function startCluster(folder: string): Promise<Cluster> {
  const name = `uc${process.pid % 10_000}`;
  // What an earlier run could not take away is not in the way.
  const net = `10.77.${process.pid % 250}`;
  const isApart = makeNetworks(name, net);
  const addresses = await Promise.all(
    places.map(async (node) =>
      isApart
        ? { client: `http://${net}.1${node}:2379`, peer: `http://${net}.1${node}:2380` }
        : { client: `http://127.0.0.1:${await freePort()}`, peer: `http://127.0.0.1:${await freePort()}` },
    ),
  );
  const all = addresses.map(({ peer }, node) => `n${node}=${peer}`).join(",");
  const processes = new Map<number, ChildProcess>();
  const begin = (node: number) => {
    const { client = "", peer = "" } = addresses[node] ?? {};
    const command = [
      ...(isApart ? ["ip", "netns", "exec", `${name}${node}`] : []),
      ...["etcd", "--name", `n${node}`, "--data-dir", join(folder, String(node)), "--log-level", "error"],
      ...["--listen-client-urls", client, "--advertise-client-urls", client],
      ...["--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer],
      ...["--initial-cluster", all],
    ];
    processes.set(node, spawn(command[0] ?? "", command.slice(1), { stdio: "ignore" }));
  };
  const ask = async (node: number, path: string): Promise<unknown> => {
    const answer = await fetch(`${addresses[node]?.client}${path}`, {
      method: "POST",
      body: "{}",
      signal: AbortSignal.timeout(1_000),
    });
    return answer.json();
  };
  const isUp = async (node: number) => {
    const until = Date.now() + 60_000;
    for (;;) {
      const status = Object(await ask(node, "/v3/maintenance/status").catch(() => null));
      if (status.leader !== undefined && status.leader !== "0") return;
      if (Date.now() > until) throw new Error(`node ${node} of etcd does not answer`);
      await new Promise((passed) => setTimeout(passed, 50));
    }
  };
  const stop = () => {
    for (const child of processes.values()) child.kill("SIGKILL");
    if (isApart) removeNetworks(name);
  };
  process.once("exit", stop);
  for (const node of places) begin(node);
  await Promise.all(places.map(isUp));
  return {
    urls: addresses.map(({ client }) => client),
    nodes: () => [...processes.values()],
    cuts: isApart ? "network namespace" : "SIGSTOP",
    async leader() {
      for (;;)
        for (const node of places) {
          const { leader, header } = Object(await ask(node, "/v3/maintenance/status").catch(() => null));
          if (leader !== undefined && leader === Object(header).member_id) return node;
        }
    },
    kill: (node) => {
      processes.get(node)?.kill("SIGKILL");
    },
    async start(node) {
      begin(node);
      await isUp(node);
    },
    cut(node) {
      if (isApart) spawnSync("ip", ["link", "set", `${name}v${node}`, "down"]);
      else processes.get(node)?.kill("SIGSTOP");
    },
    join(node) {
      if (isApart) spawnSync("ip", ["link", "set", `${name}v${node}`, "up"]);
      else processes.get(node)?.kill("SIGCONT");
    },
    stop() {
      process.off("exit", stop);
      stop();
    },
  };
}
