/** Counts what opens of codes that were changed on their way: in short here, at length in scripts/torture/codes.ts. */
import { findAssignment, writeAssignment, writeTypedCode } from "@/lib/assignment/assignment";
import { editionsOf, hashOf } from "@/lib/assignment/edition";
import { type HandIn, writeHandIn } from "@/lib/assignment/hand-in";
import { sealHandIn } from "@/lib/assignment/seal";
import { findCodes, openCode } from "@/lib/class/find-codes";
import { webSuite } from "@/lib/crypto/web-suite";
import { type Changed, keepMeaning, loseMeaning, seeded } from "./changes";

const row = {
  veto: [
    ["who", "choice", 1, ["a", "b"], []],
    ["why", "explain", 1, ["a"], []],
  ],
  answer: [],
} satisfies Parameters<typeof hashOf>[1];
const editions = editionsOf({ small: [row] });
const edition = hashOf("small", row);

/** One sort of code, with the way back from whatever became of it: what opened, or null. */
interface Sort {
  name: string;
  codes: string[];
  open: (text: string) => Promise<unknown>;
  /** What the code at this place opens as. */
  meant: (at: number) => unknown;
}

async function sorts(): Promise<Sort[]> {
  const key = await webSuite.createKeys();
  const handIns = Array.from(
    { length: 12 },
    (_, at): HandIn => ({
      edition,
      assignment: (123_456_789 * (at + 1)).toString(16).padStart(16, "0"),
      lessons: ["veto"],
      nonce: (987_654_321 * (at + 1)).toString(16).padStart(16, "0"),
      turn: at + 1,
      codeWord: `blue-heron-${at}`,
      answers: {
        who: { response: { choice: "b" }, first: "wrong", end: "right", confidence: at % 2 ? "sure" : null },
      },
      texts: at % 3 ? {} : { why: "It weighs what it heard, and says how sure it is." },
    }),
  );
  const assignments = handIns.map(({ assignment }, at) => ({
    edition,
    lessons: ["veto"],
    due: { at: Date.UTC(2026, 10, 26, 17), offset: 60 },
    tries: null,
    reasons: "at-once" as const,
    confidence: false,
    short: true,
    salt: at % 2 ? assignment : at,
    key: at % 3 ? null : key.x,
    title: at % 4 ? "Class 10b" : "",
    instructions: "",
  }));
  const openHandIn = async (text: string) => {
    for (const found of findCodes(text)) {
      const opened = await openCode(found, [key], editions);
      if (opened.ok) return opened.handIn;
    }
    return null;
  };
  const openAssignment = async (text: string) => {
    const { result } = findAssignment(text, editions);
    return result.ok ? result.assignment : null;
  };
  const sealed = await Promise.all(handIns.map((handIn) => sealHandIn(handIn, key.x, editions)));
  return [
    {
      name: "hand-in",
      codes: handIns.map((handIn) => writeHandIn(handIn, editions)),
      open: openHandIn,
      meant: (at) => handIns[at],
    },
    { name: "sealed hand-in", codes: sealed.map(String), open: openHandIn, meant: (at) => handIns[at] },
    {
      name: "link",
      codes: assignments.map((assignment) => writeAssignment(assignment, editions)),
      open: openAssignment,
      meant: (at) => assignments[at],
    },
    {
      name: "typed code",
      codes: assignments.map((assignment) => writeTypedCode(assignment, editions)),
      open: openAssignment,
      meant: (at) => ({ ...assignments[at], key: null, title: "", instructions: "" }),
    },
  ];
}

export interface Tally {
  tries: number;
  /** Opened as what was meant. */
  opened: number;
  /** Opened as something else. */
  wrong: string[];
  /** Not opened. */
  lost: string[];
}

/** Changes codes `tries` times by repeatable chance, and opens each. */
export async function tally(change: "keeps" | "loses", tries: number, seed: number): Promise<Tally> {
  const chance = seeded(seed);
  const all = await sorts();
  const result: Tally = { tries, opened: 0, wrong: [], lost: [] };
  for (let round = 0; round < tries; round += 1) {
    const sort = all[round % all.length];
    if (sort === undefined) break;
    const at = chance(sort.codes.length);
    const code = sort.codes[at] ?? "";
    const { text, how }: Changed =
      change === "keeps" ? keepMeaning(code, chance) : loseMeaning(code.replace(/-/g, ""), chance);
    const opened = await sort.open(text);
    const line = `${sort.name}: ${how}: ${JSON.stringify(text.slice(0, 600))}`;
    if (opened === null) result.lost.push(line);
    else if (JSON.stringify(opened) === JSON.stringify(sort.meant(at))) result.opened += 1;
    else result.wrong.push(line);
  }
  return result;
}
