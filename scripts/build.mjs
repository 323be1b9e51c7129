// Builds the site into out/, or with --lang into out-<language>, and lists what each page weighs, without --brief. ISLANDS=off leaves Next's own runtime in place;
// --unchecked asks no rule for lessons, which is for bench-scale.ts.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSteps } from "./build-steps.mjs";
import { ensure } from "./ensure.mjs";
import { beginStep, program, readFlags, root, step } from "./run.mjs";
import { keptFolder } from "./sources.mjs";

const {
  lang = "en",
  unchecked = false,
  brief = false,
} = readFlags({
  lang: { type: "string" },
  unchecked: { type: "boolean" },
  brief: { type: "boolean" },
});
const pseudo = "qps";
const languages = readdirSync(join(root, "words")).filter((name) =>
  existsSync(join(root, "words", name, "language.ts")),
);
if (lang !== pseudo && !languages.includes(lang)) {
  console.error(`There are no words for "${lang}". There are: ${[...languages, pseudo].join(", ")}.`);
  process.exit(2);
}
await ensure("install");
const ofLanguage =
  lang === "en"
    ? {}
    : {
        OUT_DIR: `out-${lang}`,
        WORDS_FOLDER: lang === pseudo ? `.cache/words/${pseudo}` : `words/${lang}`,
      };
const env = { ...ofLanguage, KEPT_RESULTS: keptFolder(lang) };
const built = join(root, env.OUT_DIR ?? "out");
// What stands there is no longer what ensure.mjs said of it, also when this build is cut short.
rmSync(join(built, ".built-from"), { force: true });
// The pseudo-language is for looking at alone: its lessons are the English ones, and nobody saves its pages.
if (lang === pseudo)
  step("Words", [program("tsx/dist/cli.mjs"), "scripts/pseudo-words.ts", join(root, env.WORDS_FOLDER)]);
const checked = lang !== pseudo && !unchecked;
const first = readdirSync(env.KEPT_RESULTS).length === 0;
const [site, lessons] = await buildSteps(
  ["build-site", "check-lessons"],
  join(root, env.WORDS_FOLDER ?? "words/en"),
  join(env.KEPT_RESULTS, "steps"),
);
// Code has to run longer than usual before it is made faster: of what runs for seconds that was a fifth of the work. Later
// versions of Node refuse the word, and are slower to do so by themselves.
const forSeconds = process.versions.node.startsWith("20.") ? ["--interrupt-budget=500000"] : [];
// From the last lesson on, while pages read them from the first: what one has read the other finds kept.
const check = ["Lessons", [...forSeconds, lessons, "--quiet"], { ...env, HELPING: "yes" }];
const box = ["Class box", ["scripts/build-box.mjs"]];
if (process.env.ISLANDS === "off") {
  if (checked) step(...check);
  rmSync(built, { recursive: true, force: true });
  step("Pages", [program("next/dist/bin/next"), "build"], env);
  step(...box);
  console.log("\nIslands are off: the pages are Next's, with its runtime.");
} else {
  const flags = [
    ...(lang === pseudo ? ["--looking"] : []),
    ...(brief ? ["--brief"] : []),
    ...(first ? ["--first"] : []),
  ];
  // React as readers would have it, which takes half the time.
  // With room for what is soon gone: trees of pages fill the little that Node leaves for it, and would be moved about instead.
  // And what is old is collected before it has grown to a multiple of what is needed: the helper of 300 lessons held 560 MiB with
  // that, and 760 without, in the same time.
  const room = ["--max-semi-space-size=64", "--heap-growing-percent=60"];
  const pages = beginStep("Pages", [...forSeconds, ...room, site, ...flags], {
    ...env,
    NODE_ENV: "production",
  });
  // Lessons are checked while they are drawn. What is wrong with them is said once, by the check.
  const status = checked ? await beginStep(...check).show() : 0;
  if (status !== 0) {
    pages.stop();
    process.exit(status);
  }
  const boxed = lang === pseudo ? null : beginStep(...box);
  for (const begun of [pages, boxed]) {
    const ended = (await begun?.show()) ?? 0;
    if (ended !== 0) process.exit(ended);
  }
}
