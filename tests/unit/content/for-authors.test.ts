import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Registers } from "@/lib/content/check-lesson";
import { formulaProblem } from "@/lib/content/formulas";
import { questionTags } from "@/lib/content/kinds/kinds";
import { parseLesson } from "@/lib/content/parse-lesson";
import { formatProblem, Report } from "@/lib/content/problem";
import { rules } from "@/lib/content/rules/rules";
import { moduleId } from "@/lib/quiz/names";
import { timeline, votes } from "./example-votes";

const guide = readFileSync("docs/for-authors.md", "utf8");
const examples = [...guide.matchAll(/^```mdx\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
const source = { title: "T", publisher: "P", kind: "official" } as const;

/** Whatever the examples name. */
const registers: Registers = {
  objectives: [...guide.matchAll(/(?:objective="|objectives: \[)([^"\]]+)/g)].flatMap(([, names = ""]) =>
    names.split(", "),
  ),
  misconceptions: [...guide.matchAll(/\(misconception: ([a-z-]+)\)/g)].map(([, id = ""]) => id),
  sources: {
    "A/HRC/25/63": source,
    "S/PV.7353": source,
    "UN Charter": source,
    UDHR: source,
    article: source,
  },
  facts: Object.fromEntries(
    [...guide.matchAll(/<Cite [^>]*fact="([^"]+)"/g)]
      .flatMap(([, ids = ""]) => ids.split(" "))
      .map((id) => [id, { says: "It was so.", source: "S/PV.7353", status: "verified" }]),
  ),
  glossary: { "procedural vote": { means: "Nine votes." } },
  votes,
  timeline,
  drawings: ["evidence-to-scale"],
  images: ["chamber.jpg"],
  media: { "hearing.mp3": "sound", "vote.mp4": "film", "hearing.vtt": "captions", "vote.vtt": "captions" },
  formulaProblem,
};

function problemsOf(example: string): string[] {
  const front = `---\ntitle: T\nsummary: S\nkind: lesson\nobjectives: [${registers.objectives.join(", ")}]\n---\n`;
  const report = new Report("docs/for-authors.md");
  parseLesson(
    moduleId("docs"),
    "01-guide.mdx",
    example.startsWith("---") ? example : front + example,
    registers,
    {},
    report,
  );
  return report.problems.map(formatProblem);
}

describe("the guide for authors", () => {
  it.each(questionTags)("names <%s>", (tag) => expect(guide).toMatch(new RegExp(`\\b${tag}\\b`)));

  it.each(examples.map((text) => [text.trim().split("\n")[0], text] as const))(
    "has an example that an author can copy: %s",
    (_first, text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );
});

describe("the guide's list of rules", () => {
  it.each(rules.map(({ name, says }) => [name, says] as const))("says what %s is", (name, says) => {
    expect(guide).toContain(`| \`${name}\` | ${says} |`);
  });
});
