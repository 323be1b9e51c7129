import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { EditionRows } from "@/lib/assignment/edition";
import type { HandIn, HandInProblem, OpenedHandIn } from "@/lib/assignment/hand-in";
import type { OpenedRow } from "@/lib/class/class-of";
import { type FoundCode, keptCode, searchCodes } from "@/lib/class/find-codes";
import { type KeptHandIn, keysOf, type TeacherRecord } from "@/lib/class/teacher-record";
import { eachInSteps } from "@/lib/steps";
import { runInSteps } from "../ui/run-in-steps";
import { useSteps } from "../ui/use-stepped";
import type { Tell } from "../ui/work-share";
import { openBeside } from "./open-beside";

export interface CodeProblem {
  source: string;
  /** Null for a hand-in that is kept, but cannot be opened without its key. */
  line: number | null;
  code: string;
  problem: HandInProblem;
}

export interface OpenedCodes {
  /** Every kept hand-in that could be opened. */
  rows: OpenedRow[];
  /** Those of them that came open: whoever saw the link can have made them. */
  unsealed: ReadonlySet<HandIn>;
  /** Those that could not. */
  problems: CodeProblem[];
  /** Whether some are still being opened. */
  isReading: boolean;
  /** Whether there are some of which nothing is known yet, or more is known than stands in the rows. */
  isBehind: boolean;
  /** Is told how many are. */
  tell: RefObject<Tell>;
  /** Opens what stands in texts. What needs a key that may still come is kept too. */
  openAll: (texts: readonly TextToOpen[]) => Promise<OpenedTexts>;
}

export interface TextToOpen {
  source: string;
  text: string;
  /** Where the text begins in what it is part of; 1 where nobody says. */
  line?: number;
}

interface OpenedTexts {
  found: number;
  kept: string[];
  /** Those of them that could be opened now. */
  opens: string[];
  refused: CodeProblem[];
  /** The code words of what could be opened, by the text's place among the texts. Where nothing was found there is none. */
  codeWords: ReadonlyMap<number, string[]>;
}

/** The first so many are shown as soon as they are open, then as often as there are so many times more. */
const firstShown = 60;
const timesMore = 4;

/**
 * The kept hand-ins, each opened once only, and shown as they open.
 *
 * @param openThem as `openBeside` does
 */
export function useOpenedCodes(
  { handIns: kept, assignments, keys: more }: TeacherRecord,
  rows: EditionRows,
  openThem = openBeside,
): OpenedCodes {
  const opened = useRef(new Map<string, OpenedHandIn>());
  const [shown, show] = useState<ReadonlyMap<string, OpenedHandIn>>(opened.current);
  const [reading, setReading] = useState(0);
  const tell = useRef<Tell>(() => {});
  const keys = useMemo(() => keysOf({ assignments, keys: more }), [assignments, more]);
  const keysNow = useRef(keys);
  keysNow.current = keys;

  const open = async (codes: readonly string[], found: readonly FoundCode[]) => {
    const results = opened.current;
    const todo = found.filter(({ code }) => results.get(code)?.ok !== true);
    const all = codes.length + todo.length;
    if (all === 0) return;
    setReading((count) => count + 1);
    let done = 0;
    let next = firstShown;
    try {
      await openThem({ rows, keys: keysNow.current, kept: codes, found: todo }, (batch) => {
        for (const [code, result] of batch) results.set(code, result);
        done += batch.length;
        tell.current(done, all);
        if (done < next || done >= all) return;
        next = done * timesMore;
        show(new Map(results));
      });
    } finally {
      setReading((count) => count - 1);
      show(new Map(results));
    }
  };
  const openKept = useRef(open);
  openKept.current = open;
  useEffect(() => {
    const unopened = kept.filter(({ code }) =>
      needsOpening(opened.current.get(keptCode(code)), keys.length > 0),
    );
    openKept.current(
      unopened.map(({ code }) => code),
      [],
    );
  }, [kept, keys]);

  const begin = useMemo(() => () => sortedInSteps(kept, shown), [kept, shown]);
  const sorted = useSteps(begin, nothingSorted);
  return {
    ...sorted.value,
    isReading: reading > 0,
    isBehind: sorted.isBehind || (kept.length > 0 && shown === opened.current),
    tell,
    openAll: async (texts) => {
      const found: (FoundCode & { source: string; of: number })[] = [];
      for (const [of, { source, text, line = 1 }] of texts.entries()) {
        const codesOf = await runInSteps(searchCodes(text));
        for (const code of codesOf) found.push({ ...code, line: code.line + line - 1, source, of });
      }
      await open([], found);
      const kept: string[] = [];
      const refused: CodeProblem[] = [];
      const codeWords = new Map<number, string[]>();
      for (const { code, source, line, of } of found) {
        const result = opened.current.get(code);
        if (result === undefined) continue;
        codeWords.set(of, [...(codeWords.get(of) ?? []), ...(result.ok ? [result.handIn.codeWord] : [])]);
        if (result.ok || mayOpenLater(result.problem)) kept.push(code);
        else refused.push({ source, line, code, problem: result.problem });
      }
      const opens = kept.filter((code) => opened.current.get(code)?.ok);
      return { found: found.length, kept, opens, refused, codeWords };
    },
  };
}

function needsOpening(result: OpenedHandIn | undefined, hasKeys: boolean): boolean {
  return result === undefined || (!result.ok && mayOpenLater(result.problem) && hasKeys);
}

function mayOpenLater(problem: HandInProblem): boolean {
  return problem === "other-key" || problem === "sealed";
}

type Sorted = Pick<OpenedCodes, "rows" | "unsealed" | "problems">;

const nothingSorted: Sorted = { rows: [], unsealed: new Set(), problems: [] };

function* sortedInSteps(
  kept: readonly KeptHandIn[],
  opened: ReadonlyMap<string, OpenedHandIn>,
): Generator<undefined, Sorted> {
  const rows = new Map<string, OpenedRow>();
  const unsealed = new Set<HandIn>();
  const problems = new Map<string, CodeProblem>();
  yield* eachInSteps(kept, ({ code: written, classId }) => {
    const code = keptCode(written);
    const result = opened.get(code);
    const known = rows.get(code);
    known?.codes.push(written);
    if (result === undefined || known !== undefined) return;
    if (!result.ok) {
      problems.set(code, { source: "", line: null, code, problem: result.problem });
      return;
    }
    rows.set(code, { handIn: result.handIn, classId, codes: [written] });
    if (!code.startsWith("UCS")) unsealed.add(result.handIn);
  });
  return { rows: [...rows.values()], unsealed, problems: [...problems.values()] };
}
