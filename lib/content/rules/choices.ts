import { type Amount, mentionsIn } from "../dates-and-numbers";
import { offeredBy } from "../kinds/kinds";
import type { Asked, LessonReading, Passage } from "./reading";
import { type Finding, firstWords, inPassage, type Rule } from "./rule";

/** Three choices test as well as four and cost less reading (Rodriguez, Educational Measurement 24, 2005). */
const mostTeaching = 3;

/** How many times as long the longest choice may be as the shortest. */
const widest = 1.5;

/** Up to this many characters all choices are names or numbers, and no length gives one away. */
const nameLength = 24;

/** The choices of a question as passages, in the order they are written; none for other kinds and second askings. */
export function choicesOf({ question, passages }: Asked): Passage[] {
  return offeredBy(question) === null ? [] : passages.filter(({ role }) => role === "part");
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
    if (offeredBy(asked.question)?.single === true) {
      if (count === mostTeaching) return [];
      const mend =
        count < mostTeaching
          ? "add a choice that a reader might really believe"
          : "leave the three that teach most";
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

/** A choice that is one date or number, with the words around it; null for any other. */
function scaleOf({ text }: Passage): { around: string; size: number } | null {
  const [mention, second] = mentionsIn(text);
  if (mention === undefined || second !== undefined) return null;
  const around = text.replace(mention.written, "").replace(/\s+/g, " ").trim();
  return { around, size: sizeOf(mention.amount) };
}

/** Days as 20141222, months as 20141200, years as 20140000, numbers as they are. */
function sizeOf(amount: Amount): number {
  if (amount.kind === "number") return amount.number;
  if (amount.kind === "year") return amount.year * 10_000;
  return (amount.year ?? 0) * 10_000 + (amount.month ?? 0) * 100 + (amount.kind === "day" ? amount.day : 0);
}

export const naturalOrder: Rule = {
  name: "natural-order",
  says: "Choices that are dates or numbers stand in their order, and keep it.",
  excusable: true,
  check: eachAsked((reading, asked) => {
    const scales = choicesOf(asked).map(scaleOf);
    const known = scales.flatMap((scale) => scale ?? []);
    const isScale =
      known.length > 1 &&
      known.length === scales.length &&
      new Set(known.map(({ around }) => around)).size === 1;
    const offered = offeredBy(asked.question);
    if (!isScale || offered === null) return [];
    const sizes = known.map(({ size }) => size);
    const isRising = sizes.every((size, at) => at === 0 || size > (sizes[at - 1] ?? 0));
    if (isRising && offered.order === "written") return [];
    const wrong = `the dates or numbers of "${asked.question.id}" are ${isRising ? "shuffled" : "out of order"}`;
    return [
      ofQuestion(reading, asked, wrong, 'write them from the lowest to the highest, with order="written"'),
    ];
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
