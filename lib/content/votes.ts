import * as v from "valibot";
import { decide, permanentMembers, positions } from "../council/decide";
import { type Seat, seatsOf, type VoteCount } from "../council/seats";
import { dayAndMoreSchema } from "./days";
import type { Report } from "./problem";
import { id, type Read, type Sources, text } from "./registers";

/** The body whose votes follow Article 27 and can be looked at seat by seat. */
export const securityCouncil = "Security Council";

const votes = v.pipe(
  v.number("must be a number of votes"),
  v.integer("must be a whole number of votes"),
  v.minValue(0, "must be a whole number of votes"),
);
const members = v.optional(v.array(text, "must be a list like [Chad, Nigeria]"), []);

export const voteSchema = v.strictObject({
  body: text,
  /** What was put to the vote, as a noun: it stands behind a date. */
  question: text,
  /** For votes of the Security Council: whether Article 27(2) applies. */
  procedural: v.optional(v.boolean("must be true or false")),
  count: v.union(
    [
      v.strictObject({ for: votes, against: votes, abstain: votes, absent: v.optional(votes, 0) }),
      v.literal("not verified"),
      v.literal("without a vote"),
    ],
    'must be { for: 11, against: 2, abstain: 2 }, "not verified" or "without a vote"',
  ),
  /** Who did what, as far as it is verified. */
  named: v.optional(
    v.strictObject({ for: members, against: members, abstain: members, absent: members }),
    {},
  ),
  adopted: v.boolean("must be true or false"),
  source: id,
  at: v.optional(text),
  facts: v.pipe(v.array(id, "must be a list like [F8, F9]"), v.minLength(1, "must name a fact")),
});
export const votesSchema = v.record(dayAndMoreSchema(), voteSchema);

export type Vote = v.InferOutput<typeof voteSchema>;
export type Votes = v.InferOutput<typeof votesSchema>;

/** The day of a vote: its id without what sets two votes of one day apart. */
export function dayOf(voteId: string): string {
  return voteId.slice(0, "2014-12-22".length);
}

/** The figures of a vote, or null where none are verified or none was held. */
export function countOf(vote: Vote): VoteCount | null {
  return typeof vote.count === "string" ? null : vote.count;
}

/** The fifteen seats of a vote of the Security Council; null for other bodies, and where the record read is short. */
export function councilSeats(vote: Vote): Seat[] | null {
  const count = countOf(vote);
  return vote.body !== securityCouncil || count === null ? null : seatsOf(count, vote.named);
}

/** A vote of the Security Council that can be put on the table, as plain data for a page. */
export interface TableVote {
  id: string;
  /** A date such as 2014-12-22. */
  day: string;
  question: string;
  procedural: boolean;
  seats: Seat[];
  source: { label: string; url: string | null };
}

/** The votes of a module that can be put on the table, in the order of their days. */
export function tableVotes(module: { votes: Votes; sources: Sources }): TableVote[] {
  return Object.entries(module.votes)
    .flatMap(([voteId, vote]) => {
      const seats = councilSeats(vote);
      if (seats === null || vote.procedural === undefined) return [];
      const { question, procedural } = vote;
      const source = sourceOf(vote, module.sources);
      return [{ id: voteId, day: dayOf(voteId), question, procedural, seats, source }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a vote rests on: the document's name and its official page, if it has one. */
export function sourceOf({ source, at }: Vote, sources: Sources): TableVote["source"] {
  const label = sources[source]?.label ?? source;
  return { label: at === undefined ? label : `${label}, ${at}`, url: sources[source]?.url ?? null };
}

/** Reports what figures, names and rule of a vote disagree on: of each vote the first mistake, which may cause others. */
export function checkVotes({ value, placeOf }: Read<Votes>, report: Report): void {
  for (const [voteId, vote] of Object.entries(value)) {
    const found = mistakeIn(vote);
    if (found !== null)
      report.add(placeOf([voteId, ...found.at]), `vote "${voteId}" ${found.wrong}`, found.mend);
  }
}

/** Whether figures, names and rule of a vote disagree: then nothing is to be told that may follow from it. */
export function isMistaken(vote: Vote): boolean {
  return mistakeIn(vote) !== null;
}

interface Mistake {
  at: string[];
  wrong: string;
  mend: string;
}

function mistakeIn(vote: Vote): Mistake | null {
  const count = countOf(vote);
  for (const position of positions) {
    const names = vote.named[position].length;
    if (count !== null && names > count[position]) {
      const wrong = `names ${names} members under ${position}, and counts ${count[position]}`;
      return { at: ["named", position], wrong, mend: "mend the count or the list" };
    }
  }
  const all = positions.flatMap((position) => vote.named[position]);
  const twice = all.find((name, index) => all.indexOf(name) < index);
  if (twice !== undefined)
    return { at: ["named"], wrong: `names "${twice}" twice`, mend: "remove one of the two" };
  return vote.body === securityCouncil && count !== null ? mistakeInCouncil(vote, count) : null;
}

function mistakeInCouncil({ named, procedural, adopted }: Vote, count: VoteCount): Mistake | null {
  const sum = count.for + count.against + count.abstain + count.absent;
  const seats = seatsOf(count, named);
  if (procedural === undefined) {
    const mend = "add procedural: true for an agenda, procedural: false for a resolution";
    return { at: ["count"], wrong: "does not say whether it was procedural", mend };
  }
  if (sum !== 15) {
    const mend = "mend the count; a member that took no part stands under absent:";
    return { at: ["count"], wrong: `counts ${sum} members of fifteen`, mend };
  }
  if (seats === null) {
    const mend = `name them, spelt ${permanentMembers.join(", ")}, and at most ten others`;
    return { at: ["named"], wrong: "leaves open what a permanent member did", mend };
  }
  if (decide(seats, procedural).passes !== adopted) {
    const wrong = `is ${adopted ? "adopted" : "not adopted"}, against Article 27`;
    return { at: ["adopted"], wrong, mend: "mend adopted, procedural, the count or the names" };
  }
  return null;
}
