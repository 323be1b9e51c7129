/** Who handed in: which hand-ins are one student's, which of them counts, and what a teacher should know of each. */

import type { HandedAnswer, HandIn } from "../assignment/hand-in";
import type { QuestionKey } from "../quiz/names";
import { wordKey } from "./code-words";
import type { ListedStudent } from "./name-list";
import type { PresentAnswers } from "./present-answers";

/** One student: a hand-in, or answers from paper. */
export interface StudentRow {
  /** Unlike that of any other row. */
  id: string;
  codeWord: string;
  /** From the list of names; null where the code word is not in it. */
  name: string | null;
  onPaper: boolean;
  /** Another row has the same code word. */
  twin: boolean;
  /** Another row came from the same device, under another code word. */
  sharesDevice: boolean;
  /**
   * Other rows with the same answers, mistakes and all. Rows with everything right are not compared: right answers are
   * alike. Nor are those with fewer than `leastAlike` answers, which are alike by chance. At most `mostNamed` by their id,
   * and how many more there are.
   */
  sameAs: { ids: string[]; more: number };
  /** Answers to an earlier version of a question are left out. */
  answers: ReadonlyMap<QuestionKey, HandedAnswer>;
  texts: ReadonlyMap<QuestionKey, string>;
  /** How many of the scored questions were answered, and were right at the first try. */
  answered: number;
  right: number;
}

/** A hand-in with what counts of it. */
export type CountedHandIn = Pick<HandIn, "nonce" | "turn" | "codeWord"> &
  Pick<PresentAnswers, "answers" | "texts">;

/** Answers of one paper. */
export interface PaperAnswers {
  codeWord: string;
  answers: ReadonlyMap<QuestionKey, HandedAnswer>;
}

/** So many answers alike, a mistake among them, are worth a look. */
export const leastAlike = 3;
export const mostNamed = 3;

const alphabet = new Intl.Collator("en", { numeric: true });

/**
 * Every student in the order of the alphabet. Hand-ins of one device under one code word are one student's, and the one
 * with the newest turn counts. Two of the same turn – old codes count no further than 16, and a record that was taken
 * along counts on in two places –: the fuller one, of two as full the one that was added last.
 *
 * @param handIns of one assignment, in the order they were added, the same one any number of times
 * @param scored the questions that are counted, in their order
 * @returns beside them how many hand-ins a later one replaces
 */
export function studentsOf(
  handIns: readonly CountedHandIn[],
  papers: readonly PaperAnswers[],
  names: readonly ListedStudent[],
  scored: readonly QuestionKey[],
): { students: StudentRow[]; replaced: number } {
  const counted = countedOf(handIns);
  const known = new Map(names.map((student) => [wordKey(student.codeWord), student.name]));
  const row = (
    { codeWord, answers }: PaperAnswers,
    more: Pick<StudentRow, "id" | "onPaper" | "sharesDevice" | "texts">,
  ): StudentRow => {
    const given = scored.flatMap((key) => answers.get(key) ?? []);
    return {
      ...more,
      codeWord,
      answers,
      name: known.get(wordKey(codeWord)) ?? null,
      twin: false,
      sameAs: { ids: [], more: 0 },
      answered: given.length,
      right: given.filter(({ first }) => first === "right").length,
    };
  };
  const devices = tally(counted, ({ nonce }) => nonce);
  const rows = [
    ...counted.map((handIn) =>
      row(handIn, {
        id: `h-${studentKey(handIn)}`,
        onPaper: false,
        sharesDevice: (devices.get(handIn.nonce) ?? 0) > 1,
        texts: handIn.texts,
      }),
    ),
    ...papers.map((paper, at) =>
      row(paper, { id: `p-${at}`, onPaper: true, sharesDevice: false, texts: new Map() }),
    ),
  ];
  const words = tally(rows, ({ codeWord }) => wordKey(codeWord));
  const same = sameAnswers(rows, scored);
  const students = rows.map(
    (student): StudentRow => ({
      ...student,
      twin: student.codeWord !== "" && (words.get(wordKey(student.codeWord)) ?? 0) > 1,
      sameAs: othersOf(same.get(student.id) ?? [], student.id),
    }),
  );
  return {
    students: students.sort((a, b) => alphabet.compare(a.name ?? a.codeWord, b.name ?? b.codeWord)),
    replaced: new Set(handIns.map(contentOf)).size - counted.length,
  };
}

function countedOf(handIns: readonly CountedHandIn[]): CountedHandIn[] {
  const counted = new Map<string, CountedHandIn>();
  for (const handIn of handIns) {
    const key = studentKey(handIn);
    const before = counted.get(key);
    if (before === undefined || !isNewer(before, handIn)) counted.set(key, handIn);
  }
  return [...counted.values()];
}

function isNewer(a: CountedHandIn, b: CountedHandIn): boolean {
  const size = ({ answers, texts }: CountedHandIn) => answers.size + texts.size;
  return a.turn > b.turn || (a.turn === b.turn && size(a) > size(b));
}

function studentKey({ nonce, codeWord }: CountedHandIn): string {
  return `${nonce} ${wordKey(codeWord)}`;
}

/** Tells one hand-in from another of the same student; the same one, sealed twice, is one. */
function contentOf(handIn: CountedHandIn): string {
  const { turn, answers, texts } = handIn;
  return JSON.stringify([studentKey(handIn), turn, [...answers], [...texts]]);
}

/** By row the ids of all rows with its answers. */
function sameAnswers(rows: readonly StudentRow[], scored: readonly QuestionKey[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const byRow = new Map<string, string[]>();
  for (const row of rows) {
    const like = likeness(row, scored);
    if (like === null) continue;
    const group = groups.get(like) ?? [];
    group.push(row.id);
    groups.set(like, group);
    byRow.set(row.id, group);
  }
  return byRow;
}

function othersOf(group: readonly string[], own: string): StudentRow["sameAs"] {
  const ids = group
    .slice(0, mostNamed + 1)
    .filter((id) => id !== own)
    .slice(0, mostNamed);
  return { ids, more: Math.max(0, group.length - 1 - ids.length) };
}

function likeness({ answered, right, answers }: StudentRow, scored: readonly QuestionKey[]): string | null {
  if (answered < leastAlike || right === answered) return null;
  return JSON.stringify(
    scored.map((key) => {
      const answer = answers.get(key);
      return answer === undefined ? null : [answer.response, answer.first, answer.end, answer.confidence];
    }),
  );
}

function tally<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return counts;
}
