import * as v from "valibot";
import { decide, type Rule } from "../council/decide";
import { daySchema } from "./days";
import { didYouMean } from "./nearest";
import type { Report } from "./problem";
import { id, type Read, type Sources, text } from "./registers";
import { councilSeats, countOf, dayOf, isMistaken, sourceOf, type Votes } from "./votes";

/** Set-ups to guess: a vote of votes.yaml, or a day on which so many members were in favour and no vote was held. */
export const challengesSchema = v.array(
  v.union(
    [
      v.strictObject({ vote: id, after: v.optional(text), facts: v.optional(v.array(id)) }),
      v.strictObject({
        date: daySchema("2018-12-07"),
        question: text,
        procedural: v.boolean("must be true or false"),
        /** How many were in favour: fewer than nine, since no vote was held. */
        backers: v.pipe(v.number("must be a number of members"), v.maxValue(8, "must be fewer than nine")),
        after: text,
        source: id,
        facts: v.pipe(v.array(id, "must be a list like [F29]"), v.minLength(1, "must name a fact")),
      }),
    ],
    "must have vote:, or date, question, procedural, backers, after, source and facts",
  ),
  "must be a list, each entry with vote: or with date, question, procedural, backers, after, source and facts",
);

export type Challenges = v.InferOutput<typeof challengesSchema>;

/** What a reader may guess. */
export const guesses = ["passes", "too-few", "veto"] as const;
export type Guess = (typeof guesses)[number];

/** The guess that a rule bears out. */
export function guessOf(rule: Rule): Guess {
  return rule === "too-few" || rule === "veto" ? rule : "passes";
}

/** A set-up with its solution. */
export interface Challenge {
  id: string;
  day: string;
  question: string;
  procedural: boolean;
  /** The vote it is, or how many backed what was not put to the vote. */
  vote: string | null;
  backers: number;
  holds: Guess;
  after: string | null;
  source: { label: string; url: string | null };
}

/** The set-ups of a module, in the order of the file. Votes that cannot be put on the table are a problem of `load`. */
export function challengesOf(module: {
  challenges: Challenges;
  votes: Votes;
  sources: Sources;
}): Challenge[] {
  return module.challenges.flatMap((one): Challenge[] => {
    if (!("vote" in one)) {
      const { date, question, procedural, backers, after, source: name } = one;
      const source = { label: module.sources[name]?.label ?? name, url: module.sources[name]?.url ?? null };
      return [
        { id: date, day: date, question, procedural, vote: null, backers, holds: "too-few", after, source },
      ];
    }
    const vote = module.votes[one.vote];
    const seats = vote === undefined ? null : councilSeats(vote);
    if (vote?.procedural === undefined || seats === null) return [];
    return [
      {
        id: one.vote,
        day: dayOf(one.vote),
        question: vote.question,
        procedural: vote.procedural,
        vote: one.vote,
        backers: countOf(vote)?.for ?? 0,
        holds: guessOf(decide(seats, vote.procedural).rule),
        after: one.after ?? null,
        source: sourceOf(vote, module.sources),
      },
    ];
  });
}

/** Reports challenges whose vote is not known seat by seat. */
export function checkChallenges({ value, placeOf }: Read<Challenges>, votes: Votes, report: Report): void {
  value.forEach((one, index) => {
    if (!("vote" in one)) return;
    const vote = Object.hasOwn(votes, one.vote) ? votes[one.vote] : undefined;
    const place = () => placeOf([index, "vote"]);
    if (vote === undefined)
      report.add(
        place(),
        `vote "${one.vote}" is not in votes.yaml`,
        didYouMean(one.vote, Object.keys(votes)),
      );
    else if (!isMistaken(vote) && (vote.procedural === undefined || councilSeats(vote) === null)) {
      const wrong = `challenge "${one.vote}" is no vote whose fifteen seats are known`;
      report.add(place(), wrong, "name one that <Council> can draw");
    }
  });
}
