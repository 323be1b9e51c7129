import type { Kind, QuestionOf } from "../quiz/question";
import { countWords, type LessonReading, type Passage } from "./rules/reading";
import { wordsOf } from "./sentences";

/**
 * Words a minute. Adults read English non-fiction at 238 on average (Brysbaert, Journal of Memory and Language 109,
 * 2019); at the age of a lesson's readers, and with questions to come, it is slower.
 */
export const pace = 180;

/** Words a minute of somebody who thinks and types. Reckoned, not measured: copying alone is twice as fast. */
const typing = 15;

/** Seconds to look at an answer again and check it. */
const toCheck = 4;

/**
 * Seconds to decide, kind by kind, beside reading: for each part that is chosen, moved, placed, marked or compared,
 * and for what is typed. Reckoned, not measured; the seconds of a part grow with what it has to be held against.
 */
const decide: { [K in Kind]: (question: QuestionOf<K>) => number } = {
  choice: ({ ask }) => 3 * ask.choices.length,
  choices: ({ ask }) => 4 * ask.choices.length,
  blank: ({ key }) => 4 + toType(key.accepted[0] ?? ""),
  order: ({ ask }) => 6 * ask.things.length,
  match: ({ ask }) => 6 * ask.rows.length,
  sort: ({ ask }) => 5 * ask.statements.length,
  highlight: ({ ask }) => 4 * ask.sentences.length,
  explain: ({ ask, key }) => toType(key.model) + 4 * ask.rubric.length,
  predict: ({ ask }) => 3 * ask.choices.length,
  scale: () => 12,
};

function toType(html: string): number {
  return (wordsOf(html.replace(/<[^>]*>/g, " ")).length * 60) / typing;
}

/** Seconds to answer a question, once it is read. */
function secondsToAnswer<K extends Kind>(question: QuestionOf<K>): number {
  return toCheck + decide[question.kind](question);
}

/** What everybody reads who answers: hints and refutations come on top, and only on request. */
const read: readonly Passage["role"][] = ["text", "excerpt", "heading", "prompt", "part", "reason", "model"];

/** How long a lesson takes in one of its versions, in minutes: reading at `pace`, and an answer to every question. */
export function minutesOf(
  { passages, asked }: Pick<LessonReading, "passages" | "asked">,
  version: "full" | "short",
): number {
  const words = countWords(
    passages.filter(({ role }) => read.includes(role)),
    version,
  );
  const seconds = asked.reduce((sum, { question }) => sum + secondsToAnswer(question), 0);
  return words / pace + seconds / 60;
}
