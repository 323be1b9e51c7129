import { type Amount, type Mention, mentionsIn } from "../dates-and-numbers";
import type { Module } from "../module";
import { citationsIn } from "./citations";
import { type Finding, inPassage, type Rule } from "./rule";

/** Up to a dozen a number is often no figure: "two questions", "one of them". Votes have a rule of their own. */
const dozen = 12;

/** Everything the registers say of some facts: their words, places, sources, votes and days on the timeline. */
function textsOf(module: Module, facts: readonly string[], sources: readonly string[]): string[] {
  const cited = new Set(facts);
  const known = facts.flatMap((id) => module.facts[id] ?? []);
  const files = [...sources, ...known.map(({ source }) => source)];
  return [
    ...known.flatMap(({ says, at }) => [says, at ?? ""]),
    ...files.flatMap((id) => {
      const source = module.sources[id];
      return [id, source?.title ?? "", source?.label ?? "", source?.date ?? ""];
    }),
    ...Object.entries(module.votes).flatMap(([id, vote]) =>
      vote.facts.some((fact) => cited.has(fact)) ? [id, JSON.stringify(vote.count)] : [],
    ),
    ...module.timeline.events.flatMap(({ fact, date, until, says }) =>
      cited.has(fact) ? [date, until ?? "", says] : [],
    ),
  ];
}

/** Whether a known amount says what a text says. What a text leaves out, such as the year of a day, it does not say. */
function isSame(told: Amount, known: Amount): boolean {
  if (told.kind === "day")
    return (
      known.kind === "day" &&
      told.day === known.day &&
      (told.month === null || told.month === known.month) &&
      (told.year === null || known.year === null || told.year === known.year)
    );
  if (told.kind === "month")
    return (
      (known.kind === "day" || known.kind === "month") &&
      told.month === known.month &&
      (known.year === null || told.year === known.year)
    );
  if (told.kind === "year") return known.kind !== "number" && told.year === known.year;
  return known.kind === "number" && told.number === known.number;
}

function needsBacking({ amount }: Mention): boolean {
  return amount.kind !== "number" || amount.number > dozen;
}

export const amountsKnown: Rule = {
  name: "amounts-known",
  says: "Every date, and every number above twelve, stands in a fact or source that its paragraph cites; in a question, in any.",
  excusable: true,
  needs: "registers",
  check: ({ module, lessons }) => {
    const everything = amountsOf(module, Object.keys(module.facts), Object.keys(module.sources));
    return lessons.flatMap((reading) => {
      const cited = reading.passages.flatMap(citationsIn);
      const inLesson = amountsOf(
        module,
        cited.flatMap(({ facts }) => facts),
        cited.map(({ source }) => source),
      );
      return reading.passages.flatMap((passage): Finding[] => {
        const notes = citationsIn(passage);
        const known =
          passage.question !== null
            ? everything
            : notes.length === 0
              ? inLesson
              : amountsOf(
                  module,
                  notes.flatMap(({ facts }) => facts),
                  notes.map(({ source }) => source),
                );
        return mentionsIn(passage.text)
          .filter((mention) => needsBacking(mention) && !known.some((one) => isSame(mention.amount, one)))
          .map(({ index, written }) => {
            const where =
              passage.question !== null
                ? "no fact or source"
                : notes.length === 0
                  ? "no fact this lesson cites"
                  : "no fact this paragraph cites";
            const mend = "mend it, cite the fact that has it, or add it to the fact's row in facts.yaml";
            return inPassage(reading, passage, index, `${written} stands in ${where}`, mend);
          });
      });
    });
  },
};

function amountsOf(module: Module, facts: readonly string[], sources: readonly string[]): Amount[] {
  const texts = [...textsOf(module, facts, sources), module.updated];
  return texts.flatMap((text) => mentionsIn(text).map(({ amount }) => amount));
}
