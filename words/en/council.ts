import type { Decision, Position } from "@/lib/council/decide";
import { type Doors, isOpen } from "@/lib/council/play";

/** A member's name inside a sentence: "the United States", "China". */
export function inSentence(name: string): string {
  return /^(?:United|Republic)/.test(name) ? `the ${name}` : name;
}

/** "China, Russia and France". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

const times = {
  now: {
    passes: "It passes",
    fails: "It fails",
    votes: ["votes", "vote"],
    are: ["is", "are"],
    stops: "stops",
  },
  past: {
    passes: "It passed",
    fails: "It failed",
    votes: ["voted", "voted"],
    are: ["was", "were"],
    stops: "stopped",
  },
} as const;

function of<T>(forms: readonly [one: T, many: T], count: number): T {
  return count === 1 ? forms[0] : forms[1];
}

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function inWords(count: number): string {
  return (
    numbers[count] ?? ["eleven", "twelve", "thirteen", "fourteen", "fifteen"][count - 11] ?? String(count)
  );
}

/** What a vote of the Council says as it is turned: alone, because a figure in a lesson loads it when it is touched. */
export const councilVoteWords = {
  rows: { for: "Yes", against: "No", abstain: "Abstain", absent: "Absent" } satisfies Record<
    Position,
    string
  >,
  permanent: "permanent",
  // A line never breaks between the number of a seat and its member.
  electedNamed: (number: number, name: string) => `${number}\u00a0${name}`,
  electedUnnamed: (numbers: readonly number[]) => {
    const [first, ...others] = numbers;
    const last = numbers.at(-1);
    if (others.length === 0) return `elected member ${first}`;
    const isRun = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
    return `elected members ${isRun && numbers.length > 2 ? `${first} to ${last}` : listed(numbers.map(String))}`;
  },
  asItWas: "Back to the vote as it was",
  positions: { for: "yes", against: "no", abstain: "abstains", absent: "absent" } satisfies Record<
    Position,
    string
  >,
  signs: { for: "Y", against: "N", abstain: "A", absent: "–" } satisfies Record<Position, string>,
  tally: (position: Position, count: number): string =>
    ({ for: `${count} yes`, against: `${count} no`, abstain: `${count} abstain`, absent: `${count} absent` })[
      position
    ],
  /** What happens and which rule decides, in one or two sentences. */
  decision(
    { rule, counts, permanentAgainst }: Decision,
    who: { procedural: boolean; against: readonly string[]; aside: readonly string[] },
    time: keyof typeof times,
  ): string {
    const { passes, fails, votes, are, stops } = times[time];
    const inFavour = `${inWords(counts.for)} ${of(votes, counts.for)} yes`;
    const no = `the no of ${listed(who.against.map(inSentence))}`;
    const aside = listed(who.aside.map(inSentence));
    switch (rule) {
      case "procedural": {
        const stopped =
          permanentAgainst > 0 ? ` T${no.slice(1)} ${time === "now" ? "does" : "did"} not stop it.` : "";
        return `${passes}: ${inFavour}, and nine are enough for a procedural decision, under Article 27(2) of the Charter.${stopped}`;
      }
      case "carried": {
        const apart =
          who.aside.length > 0
            ? ` By long practice it is enough that ${aside} ${time === "now" ? of(["does", "do"], who.aside.length) : "did"} not vote no.`
            : "";
        return `${passes}: ${inFavour}, and no permanent member ${of(votes, 1)} no. That is Article 27(3) of the Charter.${apart}`;
      }
      case "too-few":
        return `${fails}: ${inFavour}, and nine ${of(are, 9)} needed, under Article 27(${who.procedural ? 2 : 3}) of the Charter.`;
      case "veto":
        return `${fails}: ${inFavour}, but ${no}, ${permanentAgainst === 1 ? "a permanent member" : "permanent members"}, ${stops} it, under Article 27(3) of the Charter.`;
    }
  },
  drawing: "The Council’s table: squares are permanent members, circles elected ones.",
  seats: "The fifteen seats. Arrow keys lead from one to the next; the space bar changes its vote.",
  /** Whose seat it is, where only its number is drawn. */
  elected: (number: number) => `Elected member ${number}`,
  shortName: (name: string) => ({ "United Kingdom": "UK", "United States": "US" })[name] ?? name,
  /** Said before the result: what the seat that was tapped does now. */
  turned: (seat: string, position: Position) =>
    `${seat}: ${{ for: "yes", against: "no", abstain: "abstains", absent: "absent" }[position]}.`,
  door: {
    procedural: { title: "Procedure", article: "Article 27(2)", needs: "9 yes" },
    other: { title: "Everything else", article: "Article 27(3)", needs: "9 yes, no veto" },
  },
  doorSays: { open: "open", "too-few": ["too few", "yes votes"], veto: ["stopped", "by a veto"] },
  /** The drawing of the doors as text. */
  doors(doors: Doors): string {
    const state = (kind: Doors["here"]) =>
      isOpen(doors[kind]) ? "open" : doors[kind] === "veto" ? "shut by a veto" : "shut, too few yes votes";
    const first = `Two doors for these votes. Procedure, Article 27(2): ${state("procedural")}.`;
    const second = `Everything else, Article 27(3): ${state("other")}.`;
    return `${first} ${second} This decision comes to the ${doors.here === "procedural" ? "first" : "second"}.`;
  },
};
