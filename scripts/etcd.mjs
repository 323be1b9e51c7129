// Finds the etcd to which the class box is held as well, or installs one.
import { spawnSync } from "node:child_process";
import { installFromDebian } from "./debian.mjs";

/** Milliseconds for each step of installing: the tests go on without it. */
const limit = 90_000;

/** Whether there is an etcd that can be run; `ETCD=off` goes without. */
export function hasEtcd() {
  return process.env.ETCD !== "off" && spawnSync("etcd", ["--version"]).status === 0;
}

/** Installs one where there is none and that is possible; says so in any case. */
export function ensureEtcd() {
  if (hasEtcd() || process.env.ETCD === "off") return;
  const isInstalled =
    installFromDebian(
      "No etcd was found. Installing the system's package etcd-server with apt-get, for all users. To have none installed, stop here (Ctrl+C) and go without: ETCD=off npm test",
      ["etcd-server"],
      limit,
    ) && hasEtcd();
  if (!isInstalled) console.log("There is no etcd here, and none could be installed.");
}
