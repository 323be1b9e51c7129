// Packs a built folder as small as it gets, while another process answers from it: node server/pack-ahead.mjs <folder>
import { constants, setPriority } from "node:os";
import { packFolder } from "./packed.mjs";

const [, , folder = ""] = process.argv;
// Whoever reads meanwhile comes first.
setPriority(constants.priority.PRIORITY_LOW);
try {
  await packFolder(folder);
} catch (error) {
  // A service that runs as nobody in particular may not write there.
  console.error(`The pages are packed as they are asked for, and less small: ${error.message}`);
  process.exit();
}
