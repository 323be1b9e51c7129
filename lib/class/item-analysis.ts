/**
 * What a class says of a question: how many had it right, whether it tells apart who understands the rest, and which wrong
 * answers nobody took (Ebel and Frisbie, Essentials of Educational Measurement, chapter 13).
 */
import type { HandedAnswer } from "../assignment/hand-in";
import type { QuestionKey } from "../quiz/names";
import { letterOf, paperParts } from "../quiz/paper";
import type { Kind, Question, QuestionOf } from "../quiz/question";
import { keyResponse, parseResponse } from "../quiz/response";
import type { ClassReport, QuestionRow } from "./report";

/** Fewer than this many people make every number here a matter of chance. */
export const leastPeople = 15;

export type Difficulty = "easy" | "middle" | "hard";
/** "against": whoever does well in the rest has this one wrong. Null where it cannot be said. */
export type Separation = "well" | "weakly" | "against" | null;

export interface ItemRow {
  row: QuestionRow;
  /** The share of those who answered that had it right at the first try, 0 to 1. */
  facility: number;
  difficulty: Difficulty;
  /**
   * How being right here goes with being right in the rest, -1 to 1: the correlation with the share of the other
   * questions that a person had right. Null where all or none had it right, or did alike in the rest.
   */
  discrimination: number | null;
  separation: Separation;
  /** Wrong answers to pick that nobody picked first, by their letters. */
  unused: string[];
}

/** Every question that anybody answered, in the order of the report. Empty for `leastPeople` or fewer. */
export function itemRows({ people, questions }: Pick<ClassReport, "people" | "questions">): ItemRow[] {
  if (people.length <= leastPeople) return [];
  const takers = people.map(({ answers, totals }) => ({ answers, ...totals }));
  return questions.flatMap((row): ItemRow[] => {
    if (row.answered === 0) return [];
    const facility = row.right / row.answered;
    const points = takers.flatMap(({ answers, answered, right }): [number, number][] => {
      const answer = answers.get(row.key);
      if (answer === undefined || answered < 2) return [];
      const here = answer.first === "right" ? 1 : 0;
      return [[here, (right - here) / (answered - 1)]];
    });
    const discrimination = correlation(points);
    return [
      {
        row,
        facility,
        difficulty: facility >= 0.9 ? "easy" : facility < 0.4 ? "hard" : "middle",
        discrimination,
        separation: separationOf(discrimination),
        unused: unusedIn(row.question, firstAnswers(people, row.key)),
      },
    ];
  });
}

function separationOf(discrimination: number | null): Separation {
  if (discrimination === null) return null;
  return discrimination < 0 ? "against" : discrimination < 0.2 ? "weakly" : "well";
}

function firstAnswers(people: ClassReport["people"], key: QuestionKey): HandedAnswer["response"][] {
  return people.flatMap(({ answers }) => answers.get(key)?.response ?? []);
}

/** Pearson's; null where one side does not vary. */
function correlation(points: readonly (readonly [number, number])[]): number | null {
  const mean = (side: 0 | 1) => points.reduce((sum, point) => sum + point[side], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [a, b] of points) {
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
    xy += (a - x) * (b - y);
  }
  return xx < 1e-9 || yy < 1e-9 ? null : xy / Math.sqrt(xx * yy);
}

function unusedIn(question: Question, responses: readonly HandedAnswer["response"][]): string[] {
  const right = picked(question, keyResponse(question));
  if (right === null || responses.length === 0) return [];
  const taken = new Set(responses.flatMap((response) => picked(question, response) ?? []));
  return paperParts(question).lettered.flatMap(({ id }, at) =>
    taken.has(id) || right.includes(id) ? [] : [letterOf(at)],
  );
}

/** The parts that a response picks; null for kinds that pick none. */
function picked<K extends Kind>(question: QuestionOf<K>, response: unknown): string[] | null {
  const read = parseResponse(question.kind, response);
  if (read === null) return null;
  if ("choice" in read) return read.choice === null ? [] : [read.choice];
  if ("choices" in read) return read.choices;
  return "marked" in read ? read.marked : null;
}
