import type { Editions } from "../assignment/edition";
import type { HandedAnswer, HandIn } from "../assignment/hand-in";
import { type QuestionKey, questionKey } from "../quiz/names";
import type { Question } from "../quiz/question";

/** What a report counts of a hand-in, by names that hold in every module. */
export interface PresentAnswers {
  answers: ReadonlyMap<QuestionKey, HandedAnswer>;
  texts: ReadonlyMap<QuestionKey, string>;
  /** How many answers were left out. */
  leftOut: number;
}

/**
 * The answers of a hand-in to the questions as they are now. Answers to an earlier version of a question are left out:
 * its right answer may have changed since. Own words stay: they are read, not counted.
 *
 * @param questions those of the report
 */
export function presentAnswers(
  handIn: Pick<HandIn, "edition" | "answers" | "texts">,
  editions: Editions,
  questions: readonly Question[],
): PresentAnswers {
  const edition = editions.get(handIn.edition);
  if (edition === undefined) return { answers: new Map(), texts: new Map(), leftOut: 0 };
  const { module } = edition;
  const answered = new Map(
    edition.lessons.flatMap((lesson) =>
      lesson.questions.map(({ id, rev }) => [questionKey({ module, id }), rev] as const),
    ),
  );
  const present = new Set(
    questions.flatMap((question) => {
      const key = questionKey(question);
      return answered.get(key) === question.rev ? [key] : [];
    }),
  );
  const named = <T>(rows: Record<string, T>) =>
    Object.entries(rows).map(([id, row]) => [questionKey({ module, id }), row] as const);
  const given = named(handIn.answers);
  const kept = given.filter(([key]) => present.has(key));
  return {
    answers: new Map(kept),
    texts: new Map(named(handIn.texts)),
    leftOut: given.length - kept.length,
  };
}
