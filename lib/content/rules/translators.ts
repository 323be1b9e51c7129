import type { Module } from "../module";
import { citationsIn } from "./citations";
import { holds, quotationsIn } from "./quotations";
import type { LessonReading, ModuleReading, Passage } from "./reading";
import { type Finding, firstWords, inPassage, inRegister, type Rule } from "./rule";

export const speakersTranslated: Rule = {
  name: "speakers-translated",
  says: "A fact that quotes somebody whom `speakers` of module.yaml lists says in which language it was spoken, and who translated it.",
  excusable: true,
  check: (whole) => {
    const { speakers = {}, facts } = whole.module;
    return Object.entries(facts).flatMap(([id, { says, spoken }]): Finding[] => {
      if (spoken !== undefined || quotationsIn(says).length === 0) return [];
      const own = says.replace(/["“][^"“”]*["”]/g, " ");
      const speaker = Object.keys(speakers).find((name) => new RegExp(`\\b${name}\\b`).test(own));
      if (speaker === undefined) return [];
      const wrong = `fact "${id}" quotes ${speaker}, who speaks ${speakers[speaker]}, and names no translator`;
      const mend = `add spoken: ${speakers[speaker]} and translator: with who put it into these words`;
      return [{ ...inRegister(whole, "facts", id), about: id, wrong, mend }];
    });
  },
};

/** Who put quoted words into these words, where a fact that is quoted was spoken in another language. */
function translatorsOf(module: Module, facts: readonly string[], words: string): string[] {
  const from = facts.filter((id) => holds(module, id, words)).flatMap((id) => module.facts[id] ?? []);
  // Words that somebody wrote in the lessons' own language need no translator, whoever else is quoted with them.
  if (from.some(({ spoken }) => spoken === undefined)) return [];
  return [...new Set(from.flatMap(({ translator }) => translator ?? []))];
}

function isNamed(translator: string, { text }: { text: string }): boolean {
  return text.toLowerCase().includes(translator.toLowerCase());
}

/** What stands with a passage: its section down to it, and of a question all that everybody reads. */
function around({ passages }: LessonReading, passage: Passage): Passage[] {
  if (passage.question !== null) return passages.filter(({ question }) => question === passage.question);
  const at = passages.indexOf(passage);
  const before = passages.slice(0, at + 1).filter(({ question }) => question === null);
  const heading = before.findLastIndex(({ role }) => role === "heading");
  const after = passages.slice(at + 1).filter(({ block }) => block === passage.block);
  return [...before.slice(Math.max(0, heading)), ...after];
}

export const translatorsNamed: Rule = {
  name: "translators-named",
  says: "A quotation of words spoken in another language names who translated it: in its section, in a question there.",
  excusable: true,
  check: ({ module, lessons }: ModuleReading) =>
    lessons.flatMap((reading) =>
      reading.passages.flatMap((passage) =>
        quotationsIn(passage.text).flatMap(({ words, index }): Finding[] => {
          const cited = citationsIn(passage).flatMap(({ facts }) => facts);
          const facts = cited.some((id) => holds(module, id, words)) ? cited : Object.keys(module.facts);
          const translators = translatorsOf(module, facts, words);
          const texts = around(reading, passage);
          if (
            translators.length === 0 ||
            translators.some((name) => texts.some((text) => isNamed(name, text)))
          )
            return [];
          const wrong = `"${firstWords(words)}" is a translation, and nothing says whose`;
          return [inPassage(reading, passage, index, wrong, `name ${translators.join(" or ")}`)];
        }),
      ),
    ),
};
