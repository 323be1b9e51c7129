import { mentionsIn } from "../dates-and-numbers";
import { type Finding, inPassage, type Rule } from "./rule";

/** Words that are true on the day they are written, and may be false on the day they are read. */
const present =
  /\b(?:(?:was|were|is|are|been) not found|none was found|so far|to this day|to date|until now|currently|nowadays|these days|at present|no longer|recently|most recent)\b/i;

export const asOf: Rule = {
  name: "as-of",
  says: 'What may change after the lesson is written, such as "was not found", comes with "As of" and a month, there or before.',
  excusable: true,
  check: ({ lessons }) =>
    lessons.flatMap((reading) => {
      const text = reading.passages.filter(({ question, role }) => question === null && role !== "excerpt");
      return text.flatMap((passage, at): Finding[] => {
        const found = present.exec(passage.text);
        if (found === null || text.slice(0, at + 1).some((one) => isAsOf(one.text))) return [];
        const wrong = `"${found[0]}" has no date: it may be otherwise when it is read`;
        return [
          inPassage(reading, passage, found.index, wrong, 'write "As of" and the month it was looked up'),
        ];
      });
    }),
};

function isAsOf(text: string): boolean {
  const rest = /\bas of (.*)/is.exec(text)?.[1] ?? "";
  const [first] = mentionsIn(rest);
  return (
    first !== undefined && first.index < 3 && first.amount.kind !== "number" && first.amount.kind !== "year"
  );
}
