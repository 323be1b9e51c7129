/** What would have to be true, in the order of the road. Rome Statute, Articles 12 and 13; UN Charter, Article 27(3). */
export const steps = ["crime", "date", "party", "accepts", "vote", "nine", "clear", "prosecutor"] as const;
export type Step = (typeof steps)[number];

/** "open" leaves a state's own way to the Court aside, which a referral by the Council makes needless. */
export type Answer = "yes" | "no" | "open";
export type Answers = Partial<Record<Step, Answer>>;

/** Where a road ends; "waiting" where its last step is not answered. */
export type End =
  | "not-such-a-crime"
  | "too-early"
  | "no-referral"
  | "too-few"
  | "veto"
  | "not-opened"
  | "opened"
  | "waiting";

export interface Walk {
  /** The steps that are reached, in order; only the last one may be without an answer. */
  path: { step: Step; answer: Answer | null }[];
  end: End;
}

/** Which step or end an answer leads to. */
const ways: Record<Step, { yes: Step | End; no: Step | End }> = {
  crime: { yes: "date", no: "not-such-a-crime" },
  date: { yes: "party", no: "too-early" },
  // Rome Statute, Article 12(2): the state where it happened, or that of the accused, has joined.
  party: { yes: "prosecutor", no: "accepts" },
  // Article 12(3): a state that has not joined accepts the Court.
  accepts: { yes: "prosecutor", no: "vote" },
  // Article 13(b): the Security Council refers the situation.
  vote: { yes: "nine", no: "no-referral" },
  // Charter, Article 27(3): nine in favour, and no permanent member against.
  nine: { yes: "clear", no: "too-few" },
  clear: { yes: "prosecutor", no: "veto" },
  prosecutor: { yes: "opened", no: "not-opened" },
};

/**
 * The road to the International Criminal Court under given answers. That the Court may look at a case (jurisdiction)
 * proves nothing about anyone: the road ends where an investigation begins.
 */
export function walk(answers: Answers): Walk {
  const path: Walk["path"] = [];
  let step: Step = "crime";
  while (true) {
    const answer: Answer | null = answers[step] ?? null;
    path.push({ step, answer });
    if (answer === null) return { path, end: "waiting" };
    const next: Step | End = ways[step][answer === "yes" ? "yes" : "no"];
    if (!isStep(next)) return { path, end: next };
    step = next;
  }
}

function isStep(name: Step | End): name is Step {
  return steps.some((step) => step === name);
}

const letters: Record<Answer, string> = { yes: "y", no: "n", open: "o" };
const ofLetter: Record<string, Answer> = { y: "yes", n: "no", o: "open" };

/** A situation and a walk, as the part of an address behind "#": `case=darfur&road=yyn`. */
export function formatWalk(situation: string | null, answers: Answers): string {
  const road = walk(answers)
    .path.map(({ answer }) => (answer === null ? "" : letters[answer]))
    .join("");
  return `${situation === null ? "" : `case=${situation}&`}road=${road}`;
}

export type ReadWalk =
  | { ok: true; situation: string | null; answers: Answers }
  | { ok: false; problem: "case" | "road" };

/**
 * Reads what `formatWalk` wrote.
 *
 * @param fragment without "#"
 * @param known the situations there are
 */
export function parseWalk(fragment: string, known: readonly string[]): ReadWalk {
  const fields = new URLSearchParams(fragment);
  const situation = fields.get("case");
  if (situation !== null && !known.includes(situation)) return { ok: false, problem: "case" };
  const road = fields.get("road");
  if (road === null && situation === null) return { ok: false, problem: "road" };
  const answers: Answers = {};
  for (const letter of road ?? "") {
    const { path, end } = walk(answers);
    const step = path.at(-1)?.step;
    const answer = ofLetter[letter];
    if (end !== "waiting" || step === undefined || answer === undefined)
      return { ok: false, problem: "road" };
    answers[step] = answer;
  }
  return { ok: true, situation, answers };
}
