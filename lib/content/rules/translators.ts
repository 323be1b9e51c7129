import type { Facts } from "../registers";
import { citationsIn } from "./citations";
import { excerptsIn } from "./excerpts";
import { holds, quotationsIn } from "./quotations";
import type { LessonReading, ModuleReading, Passage } from "./reading";
import { type Finding, firstWords, inPassage, inRegister, type Rule } from "./rule";
import { type WrittenText, writtenIn } from "./written";

/** How a fact tells that its words were read only where somebody else has them. */
const passedOn =
  /\bas (?:quoted|reported|printed|translated|told)\b|\bin the English of\b|\bagency translated\b/i;

export const speakersTranslated: Rule = {
  name: "speakers-translated",
  says: "A fact with a quotation says whose words they are (`speaker`); `speakers` of module.yaml has the language, and of another one `translator` says who translated.",
  excusable: true,
  needs: "registers",
  check: (whole) => {
    const { speakers, language, facts } = whole.module;
    return Object.entries(facts).flatMap(([id, { says, speaker, translator, via }]): Finding[] => {
      if (quotationsIn(says).length === 0) return [];
      const add = (wrong: string, mend: string): Finding[] => [
        { ...inRegister(whole, "facts", id), about: id, wrong: `fact "${id}" ${wrong}`, mend },
      ];
      if (speaker === undefined)
        return add(
          "has a quotation, and does not say whose words they are",
          "add speaker: with a name that speakers: of module.yaml lists",
        );
      const spoken = speakers[speaker];
      if (spoken === undefined)
        return add(
          `quotes ${speaker}, and speakers: of module.yaml does not list the name`,
          `add it there with the language it was: "${speaker}: ${language}", or "${speaker}: not known"`,
        );
      if (spoken !== language && translator === undefined)
        return add(
          `quotes ${speaker}, whose language was ${spoken}, and names no translator`,
          "add translator: with who put it into these words",
        );
      if (passedOn.test(says) && translator === undefined && via === undefined)
        return add("says that somebody passes its words on, and not who", "add via: with who quotes them");
      return [];
    });
  },
};

/** Who put quoted words into these words, or quotes them; nobody where they were read as they were said. */
function passersOf(facts: Facts[string][]): string[] {
  const passers = facts.map(({ translator, via }) => [translator ?? [], via ?? []].flat());
  return passers.some((names) => names.length === 0) ? [] : [...new Set(passers.flat())];
}

const factsOf = ({ module }: ModuleReading, ids: readonly string[]): Facts[string][] =>
  ids.flatMap((id) => module.facts[id] ?? []);

function isNamed(name: string, text: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}

/** What stands with a passage: its section down to it, and of a question all that everybody reads. */
function around({ passages }: LessonReading, passage: Passage): string {
  const texts = (some: Passage[]) =>
    some.flatMap((one) => [one.text, ...citationsIn(one).map(({ via }) => via ?? "")]).join(" ");
  if (passage.question !== null)
    return texts(passages.filter(({ question }) => question === passage.question));
  const at = passages.indexOf(passage);
  const before = passages.slice(0, at + 1).filter(({ question }) => question === null);
  const heading = before.findLastIndex(({ role }) => role === "heading");
  const after = passages.slice(at + 1).filter(({ block }) => block === passage.block);
  return texts([...before.slice(Math.max(0, heading)), ...after]);
}

export const translatorsNamed: Rule = {
  name: "translators-named",
  says: "A quotation of words that somebody translated or passed on names who: in its section or its question, in an excerpt's `via`, in its entry of a register, in its paragraph for teachers.",
  excusable: true,
  needs: "registers",
  check: (whole) => [...whole.lessons.flatMap((reading) => inLesson(whole, reading)), ...inRegisters(whole)],
};

function inLesson(whole: ModuleReading, reading: LessonReading): Finding[] {
  const read = reading.passages.flatMap((passage) =>
    quotationsIn(passage.text).flatMap(({ words, index }): Finding[] => {
      const cited = citationsIn(passage).flatMap(({ facts }) => facts);
      const mend = mendFor(whole, words, cited, around(reading, passage));
      if (mend === null) return [];
      return [inPassage(reading, passage, index, `"${firstWords(words)}" ${unnamed}`, mend)];
    }),
  );
  const excerpts = excerptsIn(reading).flatMap((excerpt): Finding[] => {
    const [first] = excerpt;
    const cites = excerpt.flatMap(citationsIn);
    const passers = passersOf(
      factsOf(
        whole,
        cites.flatMap(({ facts }) => facts),
      ),
    );
    const told = cites.map(({ via }) => via ?? "").join(" ");
    if (first === undefined || passers.length === 0 || passers.some((name) => isNamed(name, told))) return [];
    const mend = `write via="as quoted by ${passers.join(" or ")}"`;
    return [inPassage(reading, first, 0, `the excerpt ${unnamed}`, mend)];
  });
  return [...read, ...excerpts];
}

const unnamed = "came through somebody, and nothing says through whom";

/** Whom a quotation would have to name and does not, as advice; null where nothing is missing. */
function mendFor(whole: ModuleReading, words: string, cited: readonly string[], text: string): string | null {
  const holding = (ids: readonly string[]) => ids.filter((id) => holds(whole.module, id, words));
  const own = holding(cited);
  const passers = passersOf(factsOf(whole, own.length > 0 ? own : holding(Object.keys(whole.module.facts))));
  return passers.length === 0 || passers.some((name) => isNamed(name, text))
    ? null
    : `name ${passers.join(" or ")}`;
}

function inRegisters(whole: ModuleReading): Finding[] {
  return writtenIn(whole).flatMap(({ text, facts, about, ...where }: WrittenText) =>
    quotationsIn(text).flatMap(({ words }): Finding[] => {
      const mend = mendFor(whole, words, facts, text);
      return mend === null ? [] : [{ ...where, about, wrong: `"${firstWords(words)}" ${unnamed}`, mend }];
    }),
  );
}
