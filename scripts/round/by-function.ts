/** Students who answer and hand in by the project's own functions, as their pages would. */
import { askedAmong } from "@/lib/assignment/asked";
import { type Assignment, assignmentId } from "@/lib/assignment/assignment";
import { collectAnswers, collectTexts } from "@/lib/assignment/collect";
import type { Editions } from "@/lib/assignment/edition";
import { type HandIn, tidyCodeWord } from "@/lib/assignment/hand-in";
import { sealHandIn } from "@/lib/assignment/seal";
import type { Module } from "@/lib/content/module";
import { addAttempt, emptyProgress, type Progress } from "@/lib/progress/progress";
import { grade } from "@/lib/quiz/grade";
import { questionKey } from "@/lib/quiz/names";
import { toPaper } from "@/lib/quiz/paper";
import { plainText } from "@/lib/quiz/plain-text";
import type { Kind, Part, Question, QuestionOf, Responses } from "@/lib/quiz/question";
import { parseResponse } from "@/lib/quiz/response";
import { bare, type Given } from "./own-marking";
import type { RoundStudent } from "./students";

interface Handing {
  module: Module;
  assignment: Assignment;
  editions: Editions;
  tries: number;
}

/** The questions that are asked, as the module has them. */
export function askedQuestions({ module, assignment }: Pick<Handing, "module" | "assignment">): Question[] {
  const lessons = module.lessons.filter(({ slug }) => assignment.lessons.includes(slug));
  return askedAmong(
    assignment,
    lessons.flatMap(({ questions }) => questions),
  );
}

/** A response by the words that a student reads. */
function responseTo(question: Question, given: Given): unknown {
  const idOf = (parts: readonly Part[], said: string) =>
    parts.find(({ html }) => bare(plainText(html)) === said)?.id ?? `none of “${said}”`;
  const rows = (named: readonly Part[], options: readonly Part[]) => ({
    rows: Object.fromEntries(
      given.map((pair) => {
        const [row = "", option = ""] = pair.split(">");
        return [idOf(named, row), idOf(options, option)];
      }),
    ),
  });
  switch (question.kind) {
    case "choice":
      return { choice: idOf(question.ask.choices, given[0] ?? "") };
    case "choices":
      return { choices: given.map((one) => idOf(question.ask.choices, one)) };
    case "match":
      return rows(question.ask.rows, question.ask.options);
    case "sort":
      return rows(question.ask.statements, question.ask.categories);
    case "explain":
      return { text: given[0] ?? "", met: [] };
    default:
      return { text: given[0] ?? "" };
  }
}

/** The record of a student who answered so. */
function recordOf(student: RoundStudent, questions: readonly Question[]): Progress {
  let progress = emptyProgress;
  for (const question of questions)
    for (const [at, given] of (student.answers.get(question.id) ?? []).entries())
      progress = addAttempt(progress, attemptAt(question, responseTo(question, given), at));
  return progress;
}

function attemptAt<K extends Kind>(question: QuestionOf<K>, said: unknown, at: number) {
  const response: Responses[K] | null = parseResponse(question.kind, said);
  if (response === null) throw new Error(`${question.id} takes no ${JSON.stringify(said)}`);
  const { verdict, score } = grade(question, response);
  return {
    id: `${question.id}-${at}`,
    question: questionKey(question),
    rev: question.rev,
    round: 1,
    kind: question.kind,
    response,
    verdict,
    score,
    hints: 0,
    at: at + 1,
    where: "lesson" as const,
  };
}

/** What the student hands in, sealed where the assignment asks for it. */
export async function handedInBy(student: RoundStudent, nonce: string, handing: Handing): Promise<string> {
  const { assignment, editions, tries } = handing;
  const questions = askedQuestions(handing);
  const progress = recordOf(student, questions);
  const collected = questions.map(({ id, kind, scored, rev, ...one }) => ({
    id,
    kind,
    scored,
    rev,
    tries,
    question: questionKey({ module: one.module, id }),
  }));
  const handIn: HandIn = {
    edition: assignment.edition,
    assignment: assignmentId(assignment, editions),
    lessons: assignment.lessons,
    nonce,
    turn: 1,
    codeWord: tidyCodeWord(student.word),
    answers: collectAnswers(progress, collected),
    texts: collectTexts(progress, collected),
  };
  const code = assignment.key === null ? null : await sealHandIn(handIn, assignment.key, editions);
  if (code === null) throw new Error("The round's assignment is sealed");
  return code;
}

/** A line as a teacher types it from the student's paper. */
export function paperLineOf(
  student: RoundStudent,
  handing: Pick<Handing, "module" | "assignment">,
  numberOf: (id: string) => string,
): string {
  const answers = askedQuestions(handing).flatMap((question) => {
    const [given] = student.answers.get(question.id) ?? [];
    return given === undefined
      ? []
      : [`${numberOf(question.id)}=${onPaper(question, responseTo(question, given))}`];
  });
  return `${student.word}: ${answers.join("; ")}`;
}

function onPaper<K extends Kind>(question: QuestionOf<K>, said: unknown): string {
  const response: Responses[K] | null = parseResponse(question.kind, said);
  if (response === null) throw new Error(`${question.id} takes no ${JSON.stringify(said)}`);
  return toPaper(question, response);
}
