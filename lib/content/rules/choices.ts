import type { Kind } from "../../quiz/question";
import type { Asked, LessonReading, Passage } from "./reading";
import { type Finding, firstWords, inPassage, type Rule } from "./rule";

/** Three choices test as well as four and cost less reading (Rodriguez, Educational Measurement 24, 2005). */
const single: readonly Kind[] = ["choice", "predict"];
const listed: readonly Kind[] = ["choice", "choices", "predict"];

/** How many times as long the longest choice may be as the shortest. */
const widest = 1.5;

/** Up to this many characters all choices are names or numbers, and no length gives one away. */
const nameLength = 24;

/** The choices of a question as passages, in the order they are written; none for other kinds and second askings. */
export function choicesOf({ question, passages }: Asked): Passage[] {
  return listed.includes(question.kind) ? passages.filter(({ role }) => role === "part") : [];
}

const length = ({ text }: Passage): number => text.replace(/\s+/g, " ").trim().length;

function ofQuestion(
  { lesson }: LessonReading,
  { question, place }: Asked,
  wrong: string,
  mend: string,
): Finding {
  return { file: lesson.file, place, about: question.id, wrong, mend };
}

const eachAsked =
  (check: (reading: LessonReading, asked: Asked) => Finding[]): Rule["check"] =>
  ({ lessons }) =>
    lessons.flatMap((reading) => reading.asked.flatMap((asked) => check(reading, asked)));

export const choiceCount: Rule = {
  name: "choice-count",
  says: "A question with one right choice has three choices, one with several has three to six.",
  excusable: true,
  check: eachAsked((reading, asked) => {
    const count = choicesOf(asked).length;
    if (count === 0) return [];
    if (single.includes(asked.question.kind)) {
      if (count === 3) return [];
      const mend =
        count < 3 ? "add a choice that a reader might really believe" : "leave the three that teach most";
      return [ofQuestion(reading, asked, `"${asked.question.id}" has ${count} choices`, mend)];
    }
    if (count >= 3 && count <= 6) return [];
    return [ofQuestion(reading, asked, `"${asked.question.id}" has ${count} choices`, "write three to six")];
  }),
};

export const choiceLength: Rule = {
  name: "choice-length",
  says: `The longest choice of a question is at most ${widest} times as long as the shortest.`,
  excusable: true,
  check: eachAsked((reading, asked) => {
    const byLength = choicesOf(asked).sort((a, b) => length(a) - length(b));
    const [shortest] = byLength;
    const longest = byLength.at(-1);
    if (shortest === undefined || longest === undefined || length(longest) <= nameLength) return [];
    const times = length(longest) / length(shortest);
    if (times <= widest) return [];
    const wrong = `this choice has ${length(longest)} characters, the shortest of "${asked.question.id}" ${length(shortest)}`;
    const mend = `cut it, or say more in "${firstWords(shortest.text)}": ${widest} times is the limit`;
    return [inPassage(reading, longest, longest.text.search(/\S/), wrong, mend)];
  }),
};

const aboveWords =
  /\b(?:all|none|both|neither|either) of (?:the above|these|them|the others)\b|\b[a-d] and [a-d]\b/i;

export const noneOfTheAbove: Rule = {
  name: "none-of-the-above",
  says: "No choice speaks of the other choices.",
  excusable: false,
  check: eachAsked((reading, asked) =>
    choicesOf(asked).flatMap((choice): Finding[] => {
      const found = aboveWords.exec(choice.text);
      if (found === null) return [];
      const wrong = `a choice says "${found[0]}"`;
      return [
        inPassage(reading, choice, found.index, wrong, "write an answer of its own: the order is shuffled"),
      ];
    }),
  ),
};
