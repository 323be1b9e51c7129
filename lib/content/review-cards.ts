import { lessonKey, type ModuleId, questionKey } from "../quiz/names";
import type { Html, Question } from "../quiz/question";
import type { Card } from "../review/sitting";
import { toMarkup } from "./markdown";
import type { Module } from "./module";

/** The id of a term's explanation on a page, and of the question about it. */
export function termId(term: string): string {
  return `term-${term.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}

/** The setting by which a learner has a word of the glossary asked in the review. */
export function termSetting(module: ModuleId, id: string): string {
  return `review/${module}/${id}`;
}

/** What of a module can be asked again, without its text. */
export interface ReviewModule {
  module: ModuleId;
  title: string;
  /** Questions by the part they are loaded with: a lesson's slug, or `wordsPart`. */
  parts: { part: string; cards: Card[] }[];
  terms: { term: string; setting: string }[];
}

/** The part that holds a module's words. No lesson can have this name. */
export const wordsPart = "_words";

/** What the review has to know of a module before it loads a question. */
export function reviewModuleOf(module: Module): ReviewModule {
  const parts = module.lessons.map(({ slug, questions }) => ({ part: slug, cards: questions.map(cardOf) }));
  const words = termQuestions(module).map((question) => ({
    ...cardOf(question),
    addedBy: termSetting(module.slug, question.id),
  }));
  return {
    module: module.slug,
    title: module.title,
    parts: [...parts, { part: wordsPart, cards: words }].map(({ part, cards }) => ({
      part,
      cards: cards.filter(({ scored }) => scored),
    })),
    terms: sortedTerms(module).map((term) => ({ term, setting: termSetting(module.slug, termId(term)) })),
  };
}

function cardOf(question: Question): Card {
  const { rev, tries, scored, module, sibling } = question;
  return {
    question: questionKey(question),
    rev,
    tries,
    scored,
    lesson: question.lesson === "" ? null : lessonKey({ module: question.module, slug: question.lesson }),
    addedBy: null,
    ...(sibling === undefined ? {} : { sibling: questionKey({ module, id: sibling }) }),
  };
}

/**
 * A question for each word of the glossary: which explanation is its own? The two others are those of the next words in
 * the alphabet, so that the same glossary always gives the same questions.
 *
 * @returns none where a module has fewer than three words
 * @throws when a question of a lesson already has such an id
 */
export function termQuestions({ slug, glossary, lessons, ...module }: Module): Question[] {
  const terms = sortedTerms({ glossary });
  if (terms.length < 3) return [];
  const taken = new Set(lessons.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return terms.map((term, index): Question => {
    const id = termId(term);
    if (taken.has(id))
      throw new Error(`lessons/${slug}: a question has the id "${id}", which belongs to a word`);
    const offered = [0, 1, 2].map((step) => terms[(index + step) % terms.length] ?? term);
    return {
      kind: "choice",
      id,
      module: slug,
      lesson: "",
      rev: 1,
      objective: Object.keys(module.objectives)[0] ?? "",
      level: "recall",
      scored: true,
      tries: 2,
      prompt: paragraph(`What does “${term}” mean?`),
      hints: [],
      see: [],
      look: null,
      refutation: null,
      ask: {
        choices: offered.map((other) => ({
          id: termId(other),
          html: paragraph(glossary[other]?.means ?? ""),
        })),
        order: "shuffled",
      },
      key: {
        right: id,
        why: Object.fromEntries(
          offered.map((other) => [
            termId(other),
            paragraph(
              other === term ? "This is how the lessons use the word." : `This is the meaning of “${other}”.`,
            ),
          ]),
        ),
      },
    };
  });
}

function sortedTerms({ glossary }: Pick<Module, "glossary">): string[] {
  return Object.keys(glossary).sort((a, b) => a.localeCompare(b, "en"));
}

function paragraph(text: string): Html {
  return toMarkup([{ type: "paragraph", children: [{ type: "text", value: text }] }]);
}
