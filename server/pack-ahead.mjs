// Packs a built folder as small as it gets, while another process answers from it: node server/pack-ahead.mjs <folder>
import { constants, setPriority } from "node:os";
import { packFolder } from "./packed.mjs";

const [, , folder = ""] = process.argv;
// Whoever reads meanwhile comes first.
setPriority(constants.priority.PRIORITY_LOW);
await packFolder(folder);
