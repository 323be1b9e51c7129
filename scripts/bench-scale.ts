/**
 * What a build costs with more and more lessons: seconds, those of a processor beside those of a clock, memory, and the bytes of a page.
 *   npm run bench:scale
 *   npm run bench:scale -- --lessons 10,100,1000
 * Each size is built from nothing kept, and again after an edit of one lesson, in a copy of the project under .cache/. The rules
 * for lessons are left out: nobody wrote these. It prints a table and writes it with a drawing into docs/scale.md. Times are
 * printed, never judged.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { drawCurves } from "./bench/curve";
import { scaledModule } from "./bench/scaled-module";
import { BuiltFolder } from "./built-folder";
import { measurePage } from "./bytes";
import { readFlags, root } from "./run.mjs";

const { lessons = "10,100" } = readFlags({ lessons: { type: "string" } });
const sizes = lessons.split(",").map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error("--lessons takes numbers, as in 10,100,1000.");
  process.exit(2);
}

/** The module whose lessons are built again and again. */
const sampleModule = "how-to-read-a-un-vote";
const project = join(root, ".cache", "scale");
const costs = join(root, ".cache", "scale-costs");

/** What one build took. */
interface Cost {
  seconds: number;
  /** Of a processor, in all processes: other work on the machine does not make them more. */
  processor: number;
  /** MiB of the largest process. */
  memory: number;
}

interface Built {
  lessons: number;
  whole: Cost;
  edited: Cost;
  files: number;
  /** Brotli bytes of the first lesson's page, with its styles and scripts. */
  page: number;
}

const folder = join(root, "lessons", sampleModule);
const texts = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
// Nothing was ever locked here: ids are new each time.
const left = ["lock.json", "editions.json", "plan.md"];
const sample = {
  registers: Object.fromEntries(
    texts
      .filter(({ name }) => !name.endsWith(".mdx") && !left.includes(name))
      .map(({ name, text }) => [name, text]),
  ),
  lessons: texts.filter(({ name }) => name.endsWith(".mdx")).sort((a, b) => (a.name < b.name ? -1 : 1)),
};

/** How many processes wanted a processor while it was measured: on a busy machine every second is longer. */
const loads = [loadavg()[0] ?? 0];
const built = sizes.map((size) => {
  const row = buildOf(size);
  loads.push(loadavg()[0] ?? 0);
  return row;
});
const columns: [string, (row: Built) => string][] = [
  ["lessons, beside those of the first module", ({ lessons: count }) => count.toLocaleString("en")],
  ["processor, s", ({ whole }) => whole.processor.toFixed(1)],
  ["clock, s", ({ whole }) => whole.seconds.toFixed(1)],
  ["after one edit: processor, s", ({ edited }) => edited.processor.toFixed(1)],
  ["clock, s", ({ edited }) => edited.seconds.toFixed(1)],
  ["MiB", ({ whole }) => whole.memory.toLocaleString("en")],
  ["files", ({ files }) => files.toLocaleString("en")],
  ["bytes of a lesson, brotli", ({ page }) => page.toLocaleString("en")],
];
const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
const table = [
  row(columns.map(([name]) => name)),
  row(columns.map(() => "--:")),
  ...built.map((one) => row(columns.map(([, show]) => show(one)))),
].join("\n");
console.log(table);

const doc = join(root, "docs", "scale.md");
const drawing =
  "![The seconds of a processor by the number of lessons: a whole build and one after an edit](scale.svg)";
const text = readFileSync(doc, "utf8");
const day = new Date().toISOString().slice(0, 10);
const from = Math.min(...loads).toFixed(1);
const to = Math.max(...loads).toFixed(1);
const machine = `${day}, ${cpus().length} processors, load from ${from} to ${to}`;
writeFileSync(
  doc,
  text.replace(
    /<!-- measured -->[\s\S]*<!-- end -->/,
    `<!-- measured -->\n${machine}:\n\n${table}\n\n${drawing}\n<!-- end -->`,
  ),
);
writeFileSync(
  join(root, "docs", "scale.svg"),
  drawCurves(
    "What a build takes of a processor",
    sizes,
    [
      { name: "a whole build", values: built.map(({ whole }) => whole.processor) },
      { name: "after one edit", values: built.map(({ edited }) => edited.processor) },
    ],
    { unit: "s", axis: "lessons" },
  ),
);
rmSync(project, { recursive: true, force: true });

function buildOf(count: number): Built {
  rmSync(project, { recursive: true, force: true });
  // Beside the modules that the pages for teachers speak of.
  for (const name of readdirSync(join(root, "lessons")).filter((one) => one !== sampleModule))
    cpSync(join(root, "lessons", name), join(project, "lessons", name), { recursive: true });
  mkdirSync(join(project, "lessons", sampleModule), { recursive: true });
  for (const name of ["app", "components", "docs", "lib", "public", "scripts", "server", "words"])
    cpSync(join(root, name), join(project, name), { recursive: true });
  for (const name of ["package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(root, name), join(project, name));
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
  const files = scaledModule(sample, count);
  for (const [name, content] of files) writeFileSync(join(project, "lessons", sampleModule, name), content);
  const whole = build();
  const [name = "", before = ""] = [...files].find(([file]) => file.endsWith(".mdx")) ?? [];
  writeFileSync(
    join(project, "lessons", sampleModule, name),
    before.replace(/^summary: .*$/m, "summary: Another sentence."),
  );
  const edited = build();
  const out = new BuiltFolder(join(project, "out"));
  const [first] = out.names().filter((one) => one.startsWith(`learn/${sampleModule}/`));
  const page = first === undefined ? undefined : measurePage(out, first);
  return {
    lessons: count,
    whole,
    edited,
    files: out.names().length,
    page: page === undefined ? 0 : page.html + page.css + page.js,
  };
}

function build(): Cost {
  writeFileSync(costs, "");
  const began = Date.now();
  const { status } = spawnSync(process.execPath, [join(project, "scripts", "build.mjs"), "--unchecked"], {
    cwd: project,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      COSTS: costs,
      NODE_OPTIONS: `--import=${join(root, "scripts", "bench", "note-cost.mjs")}`,
    },
  });
  if (status !== 0) process.exit(status ?? 1);
  const seconds = (Date.now() - began) / 1000;
  const rows = readFileSync(costs, "utf8").trim().split("\n");
  const [memory = [], processor = []] = [0, 1].map((at) => rows.map((row) => Number(row.split(" ")[at])));
  return {
    seconds,
    processor: processor.reduce((sum, one) => sum + one, 0),
    memory: Math.round(Math.max(...memory) / 1024),
  };
}
