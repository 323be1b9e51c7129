import { mentionsIn, numberOf } from "../dates-and-numbers";
import { memberOf } from "../vetoes";
import { countOf, dayOf, securityCouncil, type Vote, type Votes } from "../votes";
import { type LessonReading, type Passage, sentencesIn } from "./reading";
import { type Finding, inPassage, inRegister, type Rule } from "./rule";

/** The result of a vote as a text tells it; what it leaves out is null. */
export interface ToldVote {
  index: number;
  written: string;
  for: number;
  against: number | null;
  abstain: number | null;
}

const number =
  "(\\d{1,3}|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)";
const results = [
  // 11–2–2
  /\b(\d{1,3})[–-](\d{1,3})[–-](\d{1,3})\b/gi,
  // eleven votes to two, with two abstentions
  new RegExp(`\\b${number} (?:votes )?to ${number}\\b(?:,? (?:with|and) ${number} abst)?`, "gi"),
  // eleven yes, two no, two abstentions
  new RegExp(`\\b${number} yes,? (?:and )?${number} no\\b(?:[^.;]*?\\b${number} abst)?`, "gi"),
  // eleven voted yes and two no
  new RegExp(
    `\\b${number} voted (?:yes|for it|in favour)\\b(?:,? (?:and )?${number} (?:voted )?(?:no|against)\\b)?`,
    "gi",
  ),
];

/** Every result of a vote in a sentence, as far as it is told in figures beside each other. */
export function toldVotes(sentence: string): ToldVote[] {
  const isVote = /\b(?:vot(?:e|es|ed|ing)|yes|adopted|abstain\w*|abstention\w*|resolution|agenda)\b/i.test(
    sentence,
  );
  return results.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap(({ 0: written, 1: yes = "", 2: no, 3: neither, index }) => {
      const read = (figure: string | undefined) => (figure === undefined ? null : numberOf(figure));
      const found = { index, written, for: read(yes) ?? 0, against: read(no), abstain: read(neither) };
      return isVote ? [found] : [];
    }),
  );
}

export const votesKnown: Rule = {
  name: "votes-known",
  says: "Every result of a vote stands in votes.yaml, under the day its paragraph names; only questions above recall make votes up.",
  excusable: true,
  needs: "registers",
  check: ({ module, lessons }) =>
    lessons.flatMap((reading) =>
      reading.passages.flatMap((passage) =>
        sentencesIn(passage).flatMap(({ text, index }): Finding[] => {
          const days = daysIn(passage.text, module.votes);
          if (days === null && isMadeUp(reading, passage)) return [];
          return toldVotes(text).flatMap((told): Finding[] => {
            const among = Object.entries(module.votes).filter(([id]) => days === null || days.includes(id));
            if (among.some(([, vote]) => isResult(told, countOf(vote)))) return [];
            const of =
              days === null
                ? "is the result of no vote in votes.yaml"
                : `is not the result of ${days.join(", ")}`;
            const mend = "mend the figures, or add the vote there with its source";
            return [inPassage(reading, passage, index, `"${told.written}" ${of}`, mend)];
          });
        }),
      ),
    ),
};

/** The votes held on the days a text names; null where it names no day on which one was held. */
function daysIn(text: string, votes: Votes): string[] | null {
  const ids = mentionsIn(text).flatMap(({ amount }) => {
    if (amount.kind !== "day" || amount.month === null) return [];
    const monthAndDay = [amount.month, amount.day].map((part) => String(part).padStart(2, "0")).join("-");
    return Object.keys(votes).filter(
      (id) =>
        dayOf(id).slice(5) === monthAndDay &&
        (amount.year === null || dayOf(id).startsWith(`${amount.year}-`)),
    );
  });
  return ids.length === 0 ? null : ids;
}

/** Whether a passage may tell of a vote that was never held: a case to apply the rule to. */
function isMadeUp({ asked }: LessonReading, passage: Passage): boolean {
  const question = asked.find((one) => one.question.id === passage.question)?.question;
  return question !== undefined && question.level !== "recall";
}

function isResult(told: ToldVote, count: { for: number; against: number; abstain: number } | null): boolean {
  return (
    count !== null &&
    told.for === count.for &&
    (told.against === null || told.against === count.against) &&
    (told.abstain === null || told.abstain === count.abstain)
  );
}

const named = { against: "voted no", abstain: "abstained" } as const;

export const votesNamed: Rule = {
  name: "votes-named",
  says: "A vote of the Security Council names everyone who voted no or abstained, and all whom vetoes.yaml has for its day; any other names all of them or none.",
  excusable: true,
  needs: "registers",
  check: (whole) =>
    Object.entries(whole.module.votes).flatMap(([id, vote]) => {
      const count = countOf(vote);
      const missing = castersLeftOut(id, vote, whole.module.vetoes?.rows ?? []);
      if (missing.length > 0) {
        const wrong = `vote "${id}" leaves out who cast a veto with the others: ${missing.join(", ")}`;
        const mend = "name them under against: as vetoes.yaml does";
        return [{ ...inRegister(whole, "votes", id), about: id, wrong, mend }];
      }
      if (count === null) return [];
      return (["against", "abstain"] as const).flatMap((position): Finding[] => {
        const names = vote.named[position].length;
        const mayBeNone = vote.body !== securityCouncil;
        if (names === count[position] || (mayBeNone && names === 0)) return [];
        const wrong = `vote "${id}" names ${names} of the ${count[position]} who ${named[position]}`;
        const mend = "name them all: whoever is left out seems not to have been there";
        return [{ ...inRegister(whole, "votes", id), about: id, wrong, mend }];
      });
    }),
};

/**
 * Who cast a veto on the day of a vote and is not named in it. Only where the two registers have one veto each that day: a
 * vote does not say which of several drafts it is about.
 */
function castersLeftOut(
  id: string,
  { body, adopted, procedural, named: { against } }: Vote,
  vetoes: readonly { date: string; by: readonly string[] }[],
): string[] {
  const ofDay = vetoes.filter(({ date }) => date === dayOf(id));
  if (body !== securityCouncil || adopted || procedural === true || ofDay.length !== 1) return [];
  return ofDay.flatMap(({ by }) => by).filter((name) => !against.includes(memberOf(name) ?? name));
}
