/** Writes out/sw.js. Runs last, so that it saves whatever the build has left. See docs/decisions.md, "Offline". */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { saveForOffline } from "./offline/save-for-offline";
import { readFlags } from "./run.mjs";

readFlags({});
const { files, kilobytes } = await saveForOffline(dirname(dirname(fileURLToPath(import.meta.url))));
console.log(`Offline: ${files} files, ${kilobytes} kB.`);
