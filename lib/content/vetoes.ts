import * as v from "valibot";
import { permanentMembers } from "../council/decide";
import { daySchema } from "./days";
import type { Report } from "./problem";
import { id, type Read, type Sources, text } from "./registers";
import { countOf, dayOf, securityCouncil, sourceOf, type Votes } from "./votes";

/** Who can have cast a veto, as the list calls them: the Soviet Union had the seat that Russia has. */
const casters = [...permanentMembers, "Soviet Union"] as const;
type Member = (typeof permanentMembers)[number];

export const vetoesSchema = v.strictObject({
  /** The list that all rows stand on. */
  source: id,
  facts: v.pipe(v.array(id, "must be a list like [G6]"), v.minLength(1, "must name a fact")),
  /** What is known of vetoes younger than the list, beside those that votes.yaml has. */
  later: v.optional(text),
  rows: v.array(
    v.strictObject({
      date: daySchema("1946-02-16"),
      /** The symbol of the draft, or of the meeting's record. */
      draft: id,
      about: text,
      by: v.pipe(
        v.array(v.picklist(casters, `must be of ${casters.join(", ")}`)),
        v.minLength(1, "must name who cast it"),
      ),
    }),
  ),
});

export type Vetoes = v.InferOutput<typeof vetoesSchema>;

/** One veto, or several on one draft, with what is known of the vote. */
export interface Veto {
  /** A date such as 2014-05-22. */
  day: string;
  /** Null where the record read names none. */
  draft: string | null;
  about: string;
  /** As they were called on that day. */
  by: string[];
  /** Who else voted no; null where the record read does not say. */
  others: string[] | null;
  source: { label: string; url: string | null };
}

/** Which of today's five a caster is. */
export function memberOf(caster: string): Member | null {
  if (caster === "Soviet Union") return "Russia";
  return permanentMembers.find((member) => member === caster) ?? null;
}

/** "1970s" for a day of that decade. */
export function decadeOf(day: string): string {
  return `${day.slice(0, 3)}0s`;
}

/**
 * All vetoes of a module, in the order of their days: those of the list, and those of the votes that are younger than it.
 * Where a vote of the register has its figures, they say who else voted no.
 */
export function vetoesOf(module: { vetoes: Vetoes | null; votes: Votes; sources: Sources }): Veto[] {
  const { vetoes, votes, sources } = module;
  const stopped = Object.entries(votes).flatMap(([voteId, vote]) => {
    const by = vote.named.against.filter((name) => memberOf(name) !== null);
    if (vote.body !== securityCouncil || vote.adopted || vote.procedural !== false || by.length === 0)
      return [];
    const known = countOf(vote) !== null && countOf(vote)?.against === vote.named.against.length;
    const others = known ? vote.named.against.filter((name) => memberOf(name) === null) : null;
    return [{ day: dayOf(voteId), about: vote.question, by, others, source: sourceOf(vote, sources) }];
  });
  const list = sources[vetoes?.source ?? ""];
  const listed = (vetoes?.rows ?? []).map(({ date, draft, about, by }): Veto => {
    const same = stopped.find(({ day, others }) => day === date && others !== null);
    const source = same?.source ?? { label: list?.label ?? vetoes?.source ?? "", url: list?.url ?? null };
    return { day: date, draft, about, by, others: same?.others ?? null, source };
  });
  const days = new Set(listed.map(({ day }) => day));
  const later = stopped.filter(({ day }) => !days.has(day)).map((veto): Veto => ({ ...veto, draft: null }));
  return [...listed, ...later].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** How many vetoes each of the five cast in a decade; one that several cast together counts for each. */
export function countsByMember(vetoes: readonly Veto[]): Record<Member, number> {
  const counts = { China: 0, France: 0, Russia: 0, "United Kingdom": 0, "United States": 0 };
  for (const caster of vetoes.flatMap(({ by }) => by)) {
    const member = memberOf(caster);
    if (member !== null) counts[member] += 1;
  }
  return counts;
}

/** Reports rows that are out of order: a row that was put in twice stands out then. */
export function checkVetoes({ value, placeOf }: Read<Vetoes>, report: Report): void {
  value.rows.forEach(({ date }, index) => {
    const before = value.rows[index - 1]?.date ?? "";
    if (date < before) report.add(placeOf(["rows", index]), `${date} stands after ${before}`, "move it up");
  });
}
