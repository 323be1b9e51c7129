// Shows the site as lessons are written: what is wrong in the terminal and on the page of its lesson, which comes anew when a
// file is saved. A mistake in one lesson or module leaves the pages of all others as they are.
//   npm run lessons:dev
//   npm run lessons:dev -- --port 4000
import { spawn } from "node:child_process";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { checkRules } from "../lib/content/check-rules";
import { moduleFingerprint, moduleSlugs, strayModules, textIn } from "../lib/content/files";
import { checkModule } from "../lib/content/load";
import { formatProblem } from "../lib/content/problem";
import { readModule } from "../lib/content/rules/reading";
import { freePort } from "./free-port.mjs";
import { program, readFlags, root } from "./run.mjs";
import { watchFolders } from "./watch-folders";

const { port = "3000" } = readFlags({ port: { type: "string" } });
const site = `http://localhost:${port}`;
const pages = new Set<ServerResponse>();
const said = new Map<string, string>();

const bell = createServer((_, response) => {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Access-Control-Allow-Origin": site });
  response.write("\n");
  pages.add(response);
  response.on("close", () => pages.delete(response));
});
const bellPort = await freePort();
bell.listen(bellPort, "localhost");

const next = spawn(
  process.execPath,
  [program("next/dist/bin/next"), "dev", "--hostname", "localhost", "--port", port],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", LESSONS_DEV: `http://localhost:${bellPort}` },
  },
);
next.on("exit", (code) => process.exit(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
// Whatever ends this: nothing is left that holds the port.
process.on("exit", () => next.kill());

tell();
watchFolders(join(root, "lessons"), () => {
  tell();
  for (const page of pages) page.write("data: saved\n\n");
});

/** Says of each module that has changed what is wrong in it, or that nothing is. */
function tell(): void {
  try {
    tellOfModules();
  } catch (error) {
    // A file that went away while it was read, as editors save: the next change is told.
    console.error(error instanceof Error ? error.message : error);
  }
}

function tellOfModules(): void {
  for (const problem of strayModules(root)) sayOnce(problem.file, formatProblem(problem));
  for (const slug of moduleSlugs(root)) {
    const fingerprint = moduleFingerprint(root, slug);
    if (said.get(slug) === fingerprint) continue;
    said.set(slug, fingerprint);
    const { module, problems } = checkModule(root, slug);
    const breaches = checkRules(readModule(module, textIn(root)), problems).problems;
    console.log(`\n${site}/learn/${slug}`);
    for (const problem of problems) console.log(`  ${formatProblem(problem)}`);
    for (const problem of breaches) console.log(`  ${formatProblem(problem)}  [${problem.rule}]`);
    if (problems.length + breaches.length === 0) console.log("  Nothing is wrong, and every rule is kept.");
  }
}

function sayOnce(what: string, line: string): void {
  if (said.get(what) !== line) console.log(line);
  said.set(what, line);
}
