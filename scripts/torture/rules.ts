/** The rules that tests hold, each tried many times as often as in `npm test`, by chance that can be had again. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { program, root, tryStep } from "../run.mjs";
import type { Outcome, Section } from "./section";

/** What is tried, and the files of tests/unit that try it. */
const tried: readonly { what: string; files: readonly string[] }[] = [
  {
    what: "records and files with values that no page could show",
    files: ["progress/readers", "progress/format", "progress/without-bad-rows", "class/teacher-record"],
  },
  {
    what: "tabs on a storage that is full, blocked, cleared or holds what cannot be read, learner's and teacher's",
    files: ["record/interleaving", "record/record-store", "class/teacher-store"],
  },
  { what: "storage lost, and what the journal gives back", files: ["record/journal"] },
  {
    what: "answers of years that move into the history, killed, full, blocked and cleared on the way",
    files: ["progress/seal", "progress/essence", "progress/import-whole"],
  },
  {
    what: "clocks set forward and back between answers, drafts and settings",
    files: ["progress/clock", "progress/progress", "progress/question-state"],
  },
  { what: "due times that a clock skips or shows twice", files: ["assignment/due", "assignment/calendar"] },
  {
    what: "hand-ins of one device, of two students, in any order, and of earlier questions",
    files: ["class/students", "class/class-of", "class/present-answers"],
  },
  {
    what: "links, hand-ins, seals and moved records packed, opened, forged and frozen ones opened",
    files: [
      "assignment/assignment",
      "assignment/frozen",
      "assignment/hand-in",
      "assignment/seal-curve",
      "assignment/shape",
      "codes/code-text",
      "codes/pack",
      "transfer/pack-record",
      "transfer/transfer",
    ],
  },
  {
    what: "long texts of junk pasted where codes, links and lists are read",
    files: ["codes/junk", "class/name-list", "class/paper-lines"],
  },
  { what: "tables for spreadsheets with any text", files: ["class/csv", "class/xlsx"] },
  { what: "right answers in another form", files: ["quiz/readings", "quiz/normalise", "quiz/grade"] },
  {
    what: "parts of files asked for, and addresses",
    files: ["server/range", "server/address", "server/serve"],
  },
];

interface Report {
  testResults: {
    name: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

export const rules: Section = {
  name: "rules",
  async run({ seed, effort }) {
    const folder = mkdtempSync(join(tmpdir(), "torture-"));
    const [report, tally] = [join(folder, "report.json"), join(folder, "tally")];
    try {
      const files = tried.flatMap((row) => row.files.map((file) => `tests/unit/${file}.test.ts`));
      tryStep(
        "Rules",
        [
          ...[
            program("vitest/vitest.mjs"),
            "run",
            "--project",
            "unit",
            "--maxWorkers=2",
            "--testTimeout=3600000",
          ],
          ...["--reporter=json", `--outputFile=${report}`, ...files],
        ],
        { TEST_TIMES: String(Math.max(1, effort / 10)), TEST_SEED: String(seed), TEST_TALLY: tally },
      );
      return outcomesOf(JSON.parse(readFileSync(report, "utf8")), readFileSync(tally, "utf8"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function outcomesOf({ testResults }: Report, tally: string): Outcome[] {
  const counts = new Map<string, number>();
  for (const line of tally.trim().split("\n")) {
    const { test, tries } = JSON.parse(line);
    const name = String(test).replaceAll(" > ", " ");
    counts.set(name, (counts.get(name) ?? 0) + Number(tries));
  }
  return tried.map(({ what, files }) => {
    const mine = testResults
      .filter(({ name }) => files.some((file) => relative(root, name) === `tests/unit/${file}.test.ts`))
      .flatMap(({ assertionResults }) => assertionResults);
    return {
      what,
      tries: mine.reduce((sum, { fullName }) => sum + (counts.get(fullName) ?? 1), 0),
      faults: mine
        .filter(({ status }) => status !== "passed")
        .map(({ fullName, failureMessages }) => `${fullName}: ${(failureMessages[0] ?? "").slice(0, 600)}`),
    };
  });
}
