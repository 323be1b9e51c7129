/** Answers from paper as a teacher types them in: a line for each student, "blue-heron-17: 3.1=B; 3.2=A C". */

import { type HandedAnswer, tidyCodeWord } from "../assignment/hand-in";
import { type QuestionKey, questionKey } from "../quiz/names";
import { ownNumber, tidyNumber } from "../quiz/only";
import { fromPaper, type PaperProblem, paperNumber } from "../quiz/paper";
import type { Kind, Question, QuestionOf } from "../quiz/question";
import { isAnswered } from "../quiz/response";
import { paperAnswer } from "./report";
import type { PaperAnswers } from "./students";

/** Why a line, or an answer of it, does not count. */
export type PaperLineProblem =
  | { what: "no-colon" }
  | { what: "no-answers" }
  | { what: "unknown-question"; said: string }
  | { what: "answer"; number: string; problem: PaperProblem };

export interface ReadPaper {
  papers: PaperAnswers[];
  /** With the line's number, from 1. The other answers of the line count. */
  problems: { line: number; problem: PaperLineProblem }[];
}

interface NumberedLesson {
  number: number;
  questions: Question[];
  /** Ids, where only some are asked. */
  asked?: ReadonlySet<string>;
}

/** Longer lines are no answers of one student. */
const longestLine = 4_000;

/**
 * Reads every line. Where there is one lesson of the module, or nothing but the teacher's own questions, the lesson's number
 * may be left out: "5=B". Never throws.
 *
 * @param lessons of one module: two modules may have the same numbers
 */
export function readPaperLines(text: string, lessons: readonly NumberedLesson[]): ReadPaper {
  const byNumber = new Map<string, Question>();
  const given = lessons.filter(({ number }) => number !== ownNumber);
  const [single, other] = given.length === 0 ? lessons : given;
  for (const lesson of lessons) {
    lesson.questions.forEach((question, at) => {
      if (lesson.asked?.has(question.id) === false) return;
      byNumber.set(paperNumber(lesson.number, at), question);
      if (lesson === single && other === undefined) byNumber.set(String(at + 1), question);
    });
  }
  const read: ReadPaper = { papers: [], problems: [] };
  for (const [at, whole] of text.split(/\r?\n/).entries()) {
    const line = whole.slice(0, longestLine).trim();
    if (line === "") continue;
    const add = (problem: PaperLineProblem) => read.problems.push({ line: at + 1, problem });
    const colon = line.indexOf(":");
    if (colon < 0) {
      add({ what: "no-colon" });
      continue;
    }
    const answers = new Map<QuestionKey, HandedAnswer>();
    for (const [number, said] of answersOf(line.slice(colon + 1))) {
      const question = byNumber.get(tidyNumber(number));
      if (question === undefined) {
        add({ what: "unknown-question", said: number });
        continue;
      }
      const answer = readAnswer(question, said);
      if (answer !== null && "what" in answer) add({ what: "answer", number, problem: answer });
      else if (answer !== null) answers.set(questionKey(question), answer);
    }
    if (answers.size === 0) add({ what: "no-answers" });
    else read.papers.push({ codeWord: tidyCodeWord(line.slice(0, colon)), answers });
  }
  return read;
}

/** The numbers of the lessons of which lines from paper name questions ("3.1=B"). */
export function lessonsOnPaper(text: string): Set<number> {
  return new Set([...text.matchAll(/(\d{1,6})\.\d+\s*=/g)].map(([, number]) => Number(number)));
}

/** "3.1=B; 3.2=A C" as pairs. A number before an equals sign begins the next answer. */
function answersOf(text: string): [string, string][] {
  return text.split(/(?:^|[\s;,])(?=(?:q|\d+\.)?\d+\s*=)/i).flatMap((part): [string, string][] => {
    const equals = part.indexOf("=");
    return equals < 0
      ? []
      : [
          [
            part.slice(0, equals).trim(),
            part
              .slice(equals + 1)
              .replace(/;\s*$/, "")
              .trim(),
          ],
        ];
  });
}

/** Null where nothing was answered. */
function readAnswer<K extends Kind>(
  question: QuestionOf<K>,
  said: string,
): HandedAnswer | PaperProblem | null {
  const read = fromPaper(question, said);
  if (!read.ok) return read.problem;
  return isAnswered(question, read.response) ? paperAnswer(question, read.response) : null;
}
