import { useEffect, useMemo, useRef, useState } from "react";
import type { Editions } from "@/lib/assignment/edition";
import type { HandIn, HandInProblem, OpenedHandIn } from "@/lib/assignment/hand-in";
import type { TeacherKey } from "@/lib/assignment/seal";
import type { OpenedRow } from "@/lib/class/class-of";
import { type FoundCode, findCodes, keptCode, openCode, searchCodes } from "@/lib/class/find-codes";
import { type KeptHandIn, keysOf, type TeacherRecord } from "@/lib/class/teacher-record";
import { cryptoSuite } from "../ui/crypto-suite";
import { runInSteps } from "../ui/run-in-steps";

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
  /** Null while nothing is being read. */
  progress: { done: number; all: number } | null;
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

/** Codes opened side by side. */
const atOnce = 4;
/** Milliseconds of opening after which the page may draw and answer again. */
const longestSlice = 16;

/** The kept hand-ins, opened a few at a time so that a thousand of them do not freeze the page, and each once only. */
export function useOpenedCodes(
  { handIns: kept, assignments, keys: more }: TeacherRecord,
  editions: Editions,
): OpenedCodes {
  const opened = useRef<ReadonlyMap<string, OpenedHandIn>>(new Map());
  const [shown, show] = useState(opened.current);
  const [progress, setProgress] = useState<OpenedCodes["progress"]>(null);
  const keys = useMemo(() => keysOf({ assignments, keys: more }), [assignments, more]);
  const keysNow = useRef<TeacherKey[]>(keys);
  keysNow.current = keys;

  const openFound = async (found: readonly FoundCode[]) => {
    const results = new Map(opened.current);
    opened.current = results;
    const todo = found.filter(({ code }) => opened.current.get(code)?.ok !== true);
    const suite = todo.some(({ sealed }) => sealed) ? await cryptoSuite().catch(() => null) : null;
    let began = performance.now();
    for (let at = 0; at < todo.length; at += atOnce) {
      if (performance.now() - began > longestSlice) {
        setProgress({ done: at, all: todo.length });
        await new Promise((resume) => setTimeout(resume));
        began = performance.now();
      }
      await Promise.all(
        todo.slice(at, at + atOnce).map(async (code) => {
          results.set(code.code, await openCode(code, keysNow.current, editions, suite));
        }),
      );
    }
    setProgress(null);
    show(new Map(results));
  };
  const openKept = useRef(openFound);
  openKept.current = openFound;
  useEffect(() => {
    const unopened = kept.filter(({ code }) =>
      needsOpening(opened.current.get(keptCode(code)), keys.length > 0),
    );
    if (unopened.length > 0) openKept.current(unopened.flatMap(({ code }) => findCodes(code)));
  }, [kept, keys]);

  const sortedCodes = useMemo(() => sorted(kept, shown), [kept, shown]);
  return {
    ...sortedCodes,
    progress,
    openAll: async (texts) => {
      const found: (FoundCode & { source: string; of: number })[] = [];
      for (const [of, { source, text, line = 1 }] of texts.entries()) {
        const codesOf = await runInSteps(searchCodes(text));
        for (const code of codesOf) found.push({ ...code, line: code.line + line - 1, source, of });
      }
      await openFound(found);
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

function sorted(kept: readonly KeptHandIn[], opened: ReadonlyMap<string, OpenedHandIn>) {
  const rows = new Map<string, OpenedRow>();
  const unsealed = new Set<HandIn>();
  const problems = new Map<string, CodeProblem>();
  for (const { code: written, classId } of kept) {
    const code = keptCode(written);
    const result = opened.get(code);
    const known = rows.get(code);
    known?.codes.push(written);
    if (result === undefined || known !== undefined) continue;
    if (!result.ok) {
      problems.set(code, { source: "", line: null, code, problem: result.problem });
      continue;
    }
    rows.set(code, { handIn: result.handIn, classId, codes: [written] });
    if (!code.startsWith("UCS")) unsealed.add(result.handIn);
  }
  return { rows: [...rows.values()], unsealed, problems: [...problems.values()] };
}
