/** Writes out/sw.js. Runs last, so that it saves whatever the build has left. See docs/decisions.md, "Offline". */
import { saveForOffline } from "./offline/save-for-offline";
import { out, readFlags, root } from "./run.mjs";

readFlags({});
const { files, kilobytes, more } = await saveForOffline(root, out);
console.log(`Offline: ${files} files, ${kilobytes} kB at once and ${more} kB when they are asked for.`);
