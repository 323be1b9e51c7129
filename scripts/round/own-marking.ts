/**
 * The round's own marking. It reads the lessons as text and imports nothing of the project, so that a mistake of the project
 * is not made twice.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an answer says: a choice, choices in the order of the alphabet, a word, or "row > option" for each row. */
export type Given = readonly string[];

export interface OwnQuestion {
  id: string;
  /** As on paper. */
  number: string;
  kind: "choice" | "choices" | "blank" | "match" | "sort" | "explain";
  right: Given;
  /** What a wrong answer can be made of: other choices, numbers, or other options of a row. */
  pool: string[];
}

/** What came of a first answer. */
export type Course = "right" | "later" | "shown" | "open" | "noted";

export interface OwnSums {
  answered: number;
  right: number;
  later: number;
  shown: number;
  open: number;
  unanswered: number;
  percent: number;
}

/** Letters and digits of a text as it is read: without tags, marks and the signs that are typeset. */
export function bare(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/&\w+;/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[^\p{L}\p{N}>]/gu, "")
    .toLowerCase();
}

/** The questions of one lesson that the round answers, by their tags in the lesson's text. */
export function readQuestions(root: string, module: string, lesson: string): OwnQuestion[] {
  const folder = join(root, "lessons", module);
  const file = readdirSync(folder).find((name) => name.endsWith(`-${lesson}.mdx`));
  if (file === undefined) throw new Error(`There is no lesson ${lesson}`);
  const place = Number.parseInt(file, 10);
  const text = readFileSync(join(folder, file), "utf8");
  // A prediction that is asked again is a tag without a body, and has a number all the same.
  const tags = text.matchAll(
    /<(Predict|Choice|Choices|Blank|Order|Match|Sort|Highlight|Scale|Explain) ([^>]*)(?:\/>|>\n([\s\S]*?)<\/\1>)/g,
  );
  return [...tags].flatMap(([, tag = "", head = "", body = ""], at): OwnQuestion[] => {
    const kind = tag.toLowerCase();
    const id = /id="([^"]+)"/.exec(head)?.[1] ?? "";
    const own = (right: string[], pool: string[]) =>
      kind === "choice" ||
      kind === "choices" ||
      kind === "blank" ||
      kind === "match" ||
      kind === "sort" ||
      kind === "explain"
        ? [{ id, number: `${place}.${at + 1}`, kind, right, pool } as const]
        : [];
    if (kind === "explain") return own([], []);
    if (kind === "blank") {
      const [accepted = ""] = /^- (?!\[)(.+)$/m.exec(body)?.slice(1) ?? [];
      return own(
        [bare(accepted)],
        [...body.matchAll(/^- \[ \] (.+)$/gm)].map(([, one = ""]) => bare(one)),
      );
    }
    if (kind === "choice" || kind === "choices") {
      const all = [...body.matchAll(/^- \[( |x)\] (.+)$/gm)];
      const right = all.filter(([, mark]) => mark === "x").map(([, , one = ""]) => bare(one));
      return own(
        right.sort(),
        all.map(([, , one = ""]) => bare(one)),
      );
    }
    const rows = [...body.matchAll(/^\|(.*)\|(.*)\|(.*)\|$/gm)]
      .slice(2)
      .map(([, row = "", option = ""]) => [bare(row), bare(option)] as const);
    const named = rows.filter(([row]) => row !== "");
    const into = /into="([^"]+)"/.exec(head)?.[1]?.split("|").map(bare);
    return own(
      named.map(([row, option]) => `${row}>${option}`),
      into ?? rows.map(([, option]) => option),
    );
  });
}

/** A wrong answer, by chance. */
export function wrongFor({ kind, right, pool }: OwnQuestion, chance: () => number): Given {
  const pick = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? "";
  if (kind === "choice") return [pick(pool.filter((one) => !right.includes(one)))];
  if (kind === "blank") return [pick(pool)];
  if (kind === "choices") {
    const one = pick(pool);
    const changed = right.includes(one) ? right.filter((other) => other !== one) : [...right, one];
    return [...(changed.length > 0 ? changed : [one])].sort();
  }
  const row = pick(right);
  const [name = "", option = ""] = row.split(">");
  const others = pool.filter(
    (one) => one !== option && (kind === "sort" || !right.some((taken) => taken.endsWith(`>${one}`))),
  );
  const other = pick(others.length > 0 ? others : pool.filter((one) => one !== option));
  return right.map((one) => (one === row ? `${name}>${other}` : one));
}

/** How a question went, from the answers in their order, with two tries. */
export function courseOf(question: OwnQuestion, answers: readonly Given[], tries: number): Course {
  if (question.kind === "explain") return "noted";
  const isRight = (given: Given | undefined) =>
    given !== undefined && [...given].join() === question.right.join();
  if (isRight(answers[0])) return "right";
  if (answers.slice(1, tries).some(isRight)) return "later";
  return answers.length >= tries ? "shown" : "open";
}

/** The sums of one student, over the scored questions. */
export function sumsOf(scored: readonly OwnQuestion[], courses: ReadonlyMap<string, Course>): OwnSums {
  const count = (course: Course) => scored.filter(({ id }) => courses.get(id) === course).length;
  const [right, later, shown, open] = [count("right"), count("later"), count("shown"), count("open")];
  const answered = right + later + shown + open;
  return {
    answered,
    right,
    later,
    shown,
    open,
    unanswered: scored.length - answered,
    percent: Math.round((100 * right) / scored.length),
  };
}
