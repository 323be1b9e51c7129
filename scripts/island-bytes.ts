/**
 * Prints by file where the bytes of a page's script go. Which islands and kinds a page needs is read from the built page,
 * or named; the code is that of now. So after one build, or without any, a change is weighed in seconds.
 *
 *   npm run bytes -- --page review.html
 *   npm run bytes -- --islands QuestionCard,LessonEnd --kinds choice,match
 */
import { BuiltFolder } from "./built-folder";
import { brotli } from "./bytes";
import { bundleIslands } from "./islands/bundle";
import { type Needs, needsOf } from "./islands/needs";
import { wholePageIn } from "./islands/page";
import { sharesOf } from "./islands/weighed";
import { out, readFlags, root } from "./run.mjs";

const flags = readFlags({
  page: { type: "string", default: "learn/unreasonable-criticism/what-the-report-found.html" },
  islands: { type: "string" },
  kinds: { type: "string" },
});

const needs: Needs[] =
  flags.islands === undefined
    ? [...needsOf([wholePageIn(new BuiltFolder(out), flags.page)]).values()]
    : [{ islands: flags.islands.split(","), kinds: flags.kinds?.split(",") ?? null }];
const { scripts, parts } = await bundleIslands(root, needs);
for (const script of scripts.values()) {
  console.table(sharesOf(script));
  const { file, text } = script;
  console.log(`${file}: ${text.length} letters, ${weigh(text)} brotli bytes.`);
}
for (const { file, text } of parts)
  console.log(`${file}, loaded when asked for: ${weigh(text)} brotli bytes.`);

function weigh(text: string): number {
  return brotli(Buffer.from(text));
}
