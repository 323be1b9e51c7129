import type { Edition, Editions } from "../assignment/edition";
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

type Handed = Pick<HandIn, "edition" | "answers" | "texts">;

/**
 * The answers of a hand-in to the questions as they are now. Answers to an earlier version of a question are left out:
 * its right answer may have changed since. Own words stay: they are read, not counted.
 *
 * @param questions those of the report
 */
export function presentAnswers(
  handIn: Handed,
  editions: Editions,
  questions: readonly Question[],
): PresentAnswers {
  return presentIn(editions, questions)(handIn);
}

/** `presentAnswers` of many hand-ins: what holds for all of an edition is looked up once. */
export function presentIn(
  editions: Editions,
  questions: readonly Question[],
): (handIn: Handed) => PresentAnswers {
  const known = new Map<number, Naming | null>();
  return ({ edition, answers, texts }) => {
    const before = known.get(edition);
    const naming = before === undefined ? namingOf(editions.get(edition), questions) : before;
    known.set(edition, naming);
    if (naming === null) return { answers: new Map(), texts: new Map(), leftOut: 0 };
    const { keyOf, present } = naming;
    const given = Object.entries(answers).map(([id, answer]) => [keyOf(id), answer] as const);
    const kept = given.filter(([key]) => present.has(key));
    return {
      answers: new Map(kept),
      texts: new Map(Object.entries(texts).map(([id, text]) => [keyOf(id), text])),
      leftOut: given.length - kept.length,
    };
  };
}

/** What is said of a question in an edition. */
interface Naming {
  keyOf: (id: string) => QuestionKey;
  /** The questions that are still as they were in the edition. */
  present: ReadonlySet<QuestionKey>;
}

function namingOf(edition: Edition | undefined, questions: readonly Question[]): Naming | null {
  if (edition === undefined) return null;
  const { module } = edition;
  const keys = new Map<string, QuestionKey>();
  const keyOf = (id: string) => {
    const key = keys.get(id) ?? questionKey({ module, id });
    keys.set(id, key);
    return key;
  };
  const answered = new Map(
    edition.lessons.flatMap((lesson) => lesson.questions.map(({ id, rev }) => [keyOf(id), rev] as const)),
  );
  const present = questions.map((question) => [questionKey(question), question.rev] as const);
  return {
    keyOf,
    present: new Set(present.flatMap(([key, rev]) => (answered.get(key) === rev ? [key] : []))),
  };
}
