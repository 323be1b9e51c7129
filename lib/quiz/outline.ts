import { firstAskingOf } from "./asking";
import { type ModuleId, type QuestionKey, questionKey } from "./names";
import type { Html, Kind, Question } from "./question";

/** What the pages need to know of a question to say where a learner stands: no prompt markup, no key. */
export interface QuestionOutline {
  question: QuestionKey;
  id: string;
  kind: Kind;
  rev: number;
  tries: number;
  scored: boolean;
  /** For a second asking the id of the first one. */
  first?: string;
}

export interface LessonOutline {
  module: ModuleId;
  slug: string;
  title: string;
  questions: QuestionOutline[];
}

/** The outline of a lesson, from its checked questions in the order of the page. */
export function outlineOf({
  module,
  slug,
  title,
  questions,
}: Pick<LessonOutline, "module" | "slug" | "title"> & { questions: readonly Question[] }): LessonOutline {
  return {
    module,
    slug,
    title,
    questions: questions.map((question) => {
      const first = firstAskingOf(question);
      return {
        question: questionKey(question),
        id: question.id,
        kind: question.kind,
        rev: question.rev,
        tries: question.tries,
        scored: question.scored,
        ...(first === null ? {} : { first }),
      };
    }),
  };
}

/** The first words of what a question asks (`sentenceOf`), for a list of questions. */
export function labelOf(sentence: Html, longest = 90): string {
  const text = sentence
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:?!](?:\s|$))/g, "")
    .trim();
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(" ", longest))} …`;
}
