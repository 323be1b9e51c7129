// Loaded into every process of a build that is measured: notes the most memory it held, in KiB.
import { appendFileSync } from "node:fs";

const { PEAKS } = process.env;
if (PEAKS !== undefined)
  process.once("exit", () => appendFileSync(PEAKS, `${process.resourceUsage().maxRSS}\n`));
