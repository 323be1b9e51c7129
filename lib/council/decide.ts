/** The members whose seats never change (Charter, Article 23), as they are called today. */
export const permanentMembers = ["China", "France", "Russia", "United Kingdom", "United States"] as const;
export const electedSeats = 10;
/** Votes in favour that any decision of the Security Council needs. */
export const votesNeeded = 9;

/** What a member does in a vote. "absent" covers a member that is not there and one that takes no part. */
export const positions = ["for", "against", "abstain", "absent"] as const;
export type Position = (typeof positions)[number];

/** One of the fifteen, and what it does. */
export interface Ballot {
  permanent: boolean;
  position: Position;
}

/**
 * What settled a vote: "procedural" and "carried" let it pass, "too-few" and "veto" stop it.
 * A no of a permanent member counts as a veto only where nine others were found: with fewer the text fails anyway.
 */
export type Rule = "procedural" | "carried" | "too-few" | "veto";

export interface Decision {
  passes: boolean;
  rule: Rule;
  counts: Record<Position, number>;
  /** How many permanent members voted against. */
  permanentAgainst: number;
}

/**
 * What the Security Council decides by a vote.
 *
 * The rule is Article 27 of the Charter of the United Nations. 27(2): decisions on procedural matters need nine votes
 * in favour, whoever votes against. 27(3): all others need nine votes in favour "including the concurring votes of the
 * permanent members"; by long practice a permanent member that abstains or is absent concurs, so only its no stops a
 * decision. Two things are left out: that a party to a dispute must abstain (end of 27(3)), and that whether a
 * matter is procedural can itself be disputed.
 *
 * @param ballots the members, in any order
 * @param procedural whether the decision is on a procedural matter
 */
export function decide(ballots: readonly Ballot[], procedural: boolean): Decision {
  const count = (position: Position) => ballots.filter((ballot) => ballot.position === position).length;
  const counts = {
    for: count("for"),
    against: count("against"),
    abstain: count("abstain"),
    absent: count("absent"),
  };
  const permanentAgainst = ballots.filter((one) => one.permanent && one.position === "against").length;
  const rule = ruleOf(counts.for, permanentAgainst, procedural);
  return { passes: rule === "procedural" || rule === "carried", rule, counts, permanentAgainst };
}

function ruleOf(inFavour: number, permanentAgainst: number, procedural: boolean): Rule {
  if (inFavour < votesNeeded) return "too-few";
  if (procedural) return "procedural";
  return permanentAgainst > 0 ? "veto" : "carried";
}
