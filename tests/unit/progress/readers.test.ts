import fc from "fast-check";
import { expect, it } from "vitest";
import { calibration } from "@/lib/progress/calibration";
import { parse, progressFormat, serialise } from "@/lib/progress/format";
import { questionState } from "@/lib/progress/question-state";
import { readSetting, settings } from "@/lib/progress/settings";
import { questionKey } from "@/lib/quiz/names";
import { sittingOf } from "@/lib/review/sitting";
import { packProgress, unpackProgress } from "@/lib/transfer/packed";
import { leftOut } from "@/words/en/progress";
import { formatDay } from "@/words/format";
import { times } from "../../times";
import { aDraft, anAttempt } from "./arbitrary-progress";

const question = questionKey({ module: "north", id: "veto" });
const hostile = fc.oneof(
  fc.constantFrom<unknown[]>(
    8_640_000_000_000_001,
    -1,
    1e308,
    0.5,
    9_007_199_254_740_991,
    "",
    "\ud800",
    "__proto__",
    "constructor",
    "x".repeat(300),
    null,
    true,
    {},
    [],
  ),
  fc.double(),
  fc.maxSafeInteger(),
  fc.string(),
  fc.jsonValue(),
);

/** A good row with any of its fields replaced by anything. */
const spoiled = (row: object) =>
  fc
    .record(
      Object.fromEntries(Object.keys({ ...row, clock: 0, confidence: "" }).map((name) => [name, hostile])),
      { requiredKeys: [] },
    )
    .map((changes) => ({ ...row, ...changes }));

const file = fc.record({
  attempts: fc.array(spoiled(anAttempt({ id: "a", question })), { maxLength: 5 }),
  drafts: fc.dictionary(fc.constant(question), spoiled(aDraft({ question }))),
  places: fc.dictionary(fc.string(), spoiled({ lesson: "north/first", anchor: "a", at: 1 })),
  settings: fc.dictionary(
    fc.constantFrom("askConfidence", "codeWord", "look/theme", "tries/north/first"),
    spoiled({ value: true, at: 1 }),
  ),
});

it("gives every reader a record it can show, whatever stands in the file", () => {
  fc.assert(
    fc.property(file, (lists) => {
      const read = parse(JSON.stringify({ format: progressFormat, version: 1, ...lists }));
      if (!read.ok) throw new Error(read.problem);
      const { progress, rejected } = read;
      for (const rows of Object.values(progress)) {
        for (const { at } of Object.values<{ at: number }>(rows))
          expect(formatDay(at)).toMatch(/^\d+ \w+ \d{4}$/);
      }
      calibration(progress.attempts);
      const asked = { question, rev: 1, tries: 2 };
      questionState(progress, asked);
      const day = (at: number) => Math.floor(at / 86_400_000);
      sittingOf(progress, [{ ...asked, scored: true, lesson: null, addedBy: null }], {
        today: 20_000,
        dayOf: day,
      });
      readSetting(progress, settings.codeWord);
      expect(leftOut(rejected)).toMatch(rejected.length === 0 ? /^$/ : /left out/);
      const unpacked = unpackProgress(packProgress(serialise(progress)));
      expect(unpacked.ok && parse(unpacked.text)).toEqual({ ok: true, progress, rejected: [] });
    }),
    { numRuns: times(500) },
  );
});
