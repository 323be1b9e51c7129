// Loaded into every process of a build that is measured: notes the most memory it held, in KiB, and its seconds of a processor,
// those of the programs that it left running among them.
import { appendFileSync, readdirSync, readFileSync } from "node:fs";

const { COSTS } = process.env;
if (COSTS !== undefined)
  process.once("exit", () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(COSTS, `${process.resourceUsage().maxRSS} ${(user + system) / 1e6 + secondsOfOthers()}\n`);
  });

/** Hundredths of a second, as Linux counts them (proc(5)); elsewhere nothing is known of other programs. */
function secondsOfOthers() {
  try {
    const programs = readdirSync("/proc/self/task").flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean),
    );
    const ticks = programs.flatMap((id) => {
      const fields = readFileSync(`/proc/${id}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return [Number(fields[11]), Number(fields[12])];
    });
    return ticks.reduce((sum, one) => sum + one, 0) / 100;
  } catch {
    return 0;
  }
}
