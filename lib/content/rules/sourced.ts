import { mentionsIn } from "../dates-and-numbers";
import type { Sources } from "../registers";
import { citationsIn } from "./citations";
import type { LessonReading, Passage } from "./reading";
import { type Finding, inPassage, type Rule } from "./rule";

const readers = "(?:readers|people|students|pupils|learners|adults|teenagers|news readers|users)";
const crowd = new RegExp(
  `\\b(?:(?:many|most|some|few|a lot|the majority|a majority|lots|(?:\\w+|\\d+) (?:out of|in) (?:ten|a hundred|\\d+)|\\d+ (?:%|per cent))(?: of)?(?: the| our)? ${readers}|many a reader|most of us|every(?:body|one) (?:thinks|believes|expects|assumes)|${readers} (?:often|usually|mostly|tend to) (?:think|believe|expect|assume|take))\\b`,
  "i",
);

export const readersSourced: Rule = {
  name: "readers-sourced",
  says: 'What "many readers" or "most people" think or do has a source note in its paragraph.',
  excusable: true,
  needs: "registers",
  check: ({ lessons }) =>
    lessons.flatMap((reading) =>
      reading.passages.flatMap((passage): Finding[] => {
        const found =
          passage.role === "excerpt" ? null : crowd.exec(passage.text.replace(/["“][^"“”]*["”]/g, blank));
        if (found === null || citationsIn(passage).some(({ facts }) => facts.length > 0)) return [];
        const mend =
          passage.question === null ? 'cite who counted, or write "It is easy to"' : 'write "It is easy to"';
        return [inPassage(reading, passage, found.index, `"${found[0]}" is a count without a source`, mend)];
      }),
    ),
};

const blank = (text: string) => " ".repeat(text.length);

const sources =
  "(?:sources?|witness(?:es)?|reports?|accounts?|agenc(?:y|ies)|outlets?|newspapers?|papers|media)";
/** Sources called independent, or counted: who counts them says that there are so many. */
const independent = new RegExp(
  `\\b(?:independent(?:ly)?|separate(?:ly)?) (?:of (?:one another|each other)|(?:\\w+ )?${sources})\\b|\\b(?:two|three|four|five|six|seven|several|many|both) (?:(?:other|news|more) )?${sources}\\b`,
  "i",
);
/** A text that says itself that one follows another. */
const sayingSo =
  /\b(?:rewr(?:ite|ites|ote|itten)|cop(?:y|ies|ied)|repeat(?:s|ed)?|same source|no further witness|later texts?)\b/i;

/** The sources of which another one in the list repeats the words, or with which it shares what it repeats. */
export function copiesAmong(named: readonly string[], sources: Sources): [string, string] | null {
  const origins = (id: string): string[] => [id, ...(sources[id]?.follows ?? [])];
  for (const [at, one] of named.entries()) {
    for (const other of named.slice(at + 1)) {
      if (one !== other && origins(one).some((id) => origins(other).includes(id))) return [one, other];
    }
  }
  return null;
}

export const sourcesIndependent: Rule = {
  name: "sources-independent",
  says: "Sources that a paragraph or a question calls independent, or counts, do not repeat one another (`follows` in sources.yaml).",
  excusable: true,
  needs: "registers",
  check: ({ module, lessons }) =>
    lessons.flatMap((reading) =>
      reading.passages.flatMap((passage): Finding[] => {
        if (passage.role === "excerpt") return [];
        const found = independent.exec(passage.text);
        if (found === null || sayingSo.test(passage.text)) return [];
        const copies = copiesAmong(sourcesOf(reading, passage), module.sources);
        if (copies === null) return [];
        const wrong = `"${found[0]}", but "${copies[0]}" and "${copies[1]}" repeat the same words`;
        return [
          inPassage(reading, passage, found.index, wrong, "cite one of them, or say which follows which"),
        ];
      }),
    ),
};

/** The sources that a passage rests on: its notes, and in a question what settles it. */
function sourcesOf({ lesson }: LessonReading, passage: Passage): string[] {
  const asked = lesson.questions.find(({ id }) => id === passage.question);
  return [
    ...citationsIn(passage).map(({ source }) => source),
    ...(asked?.see ?? []).map(({ source }) => source),
  ];
}

export const asOfRead: Rule = {
  name: "as-of-read",
  says: 'What is said "as of" a month rests on a source that was read in that month or later (`read` in sources.yaml).',
  excusable: true,
  needs: "registers",
  check: ({ module, lessons }) =>
    lessons.flatMap((reading) =>
      reading.passages.flatMap((passage): Finding[] => {
        if (passage.role === "excerpt") return [];
        const told = /\bas of (.*)/is.exec(passage.text);
        const [first] = mentionsIn(told?.[1] ?? "");
        if (told === null || first === undefined || first.index >= 3) return [];
        const { amount } = first;
        if (amount.kind !== "month" && amount.kind !== "day") return [];
        if (amount.year === null) return [];
        const month = `${amount.year}-${String(amount.month).padStart(2, "0")}`;
        const named = sourcesOf(reading, passage);
        if (named.some((id) => (module.sources[id]?.read ?? "").slice(0, month.length) >= month)) return [];
        const wrong =
          named.length === 0
            ? `"as of ${first.written}" rests on no source`
            : `no source of this paragraph was read in ${first.written} or later`;
        const mend = "cite one that was read then, with read: in sources.yaml, or name the month it was read";
        return [inPassage(reading, passage, told.index, wrong, mend)];
      }),
    ),
};
