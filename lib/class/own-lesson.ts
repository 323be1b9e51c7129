import { type HandIn, unpackOwnAnswers } from "../assignment/hand-in";
import type { QuestionShape } from "../assignment/shape";
import { questionKey } from "../quiz/names";
import type { PresentAnswers } from "./present-answers";
import type { ReportLesson } from "./report";

/** Questions of the teacher's own, as a report needs them. */
export interface OwnLesson {
  lesson: ReportLesson;
  /** In the order of the lesson's questions. */
  shapes: QuestionShape[];
  /** What a learner can do: by the objective's id, which is unlike any of a module. */
  objectives: Record<string, string>;
}

/** By the code in the assignment's link. */
export type OwnLessons = ReadonlyMap<string, OwnLesson>;

/**
 * The answers of a hand-in to questions of the teacher's own.
 *
 * @param own null where the report does not have the questions
 * @returns `leftOut` is 1 where there are answers that cannot be read
 */
export function ownAnswers({ own: packed }: Pick<HandIn, "own">, own: OwnLesson | null): PresentAnswers {
  if (packed === undefined) return { answers: new Map(), texts: new Map(), leftOut: 0 };
  const given = own === null ? null : unpackOwnAnswers(packed, own.shapes);
  if (own === null || given === null) return { answers: new Map(), texts: new Map(), leftOut: 1 };
  const keyed = <T>(rows: Record<string, T>) =>
    new Map(
      own.shapes.flatMap(({ id }, at) => {
        const question = own.lesson.questions[at];
        const row = rows[id];
        return question === undefined || row === undefined ? [] : [[questionKey(question), row] as const];
      }),
    );
  return { answers: keyed(given.answers), texts: keyed(given.texts), leftOut: 0 };
}
