import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readAssignment } from "@/lib/assignment/assignment";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import type { TeacherRecord } from "@/lib/class/teacher-record";
import type { ModuleId } from "@/lib/quiz/names";
import { longEditions } from "./load-long";
import { useLoading } from "./use-loading";

/**
 * The editions of all modules, those of long ones once an assignment of the record, or whoever calls, asks for one that is not
 * there.
 *
 * @param short of the modules that are not long
 */
export function useLongEditions(
  short: EditionRows,
  long: readonly ModuleId[],
  { assignments }: Pick<TeacherRecord, "assignments">,
) {
  const [rows, setRows] = useState(short);
  const { standing, run, again } = useLoading();
  const waiting = useRef<((all: EditionRows) => void)[]>([]);
  const all = useRef<EditionRows | null>(null);
  /** Waits for all of them, also where they come only when somebody tries again. */
  const load = useCallback(async (): Promise<EditionRows> => {
    if (all.current !== null) return all.current;
    const loaded = new Promise<EditionRows>((resolve) => waiting.current.push(resolve));
    if (waiting.current.length === 1)
      run(async () => {
        const added = await Promise.all(
          long.map(async (module) => [module, await longEditions.load(module)] as const),
        );
        const known = { ...short, ...Object.fromEntries(added) };
        all.current = known;
        setRows(known);
        for (const resolve of waiting.current) resolve(known);
        waiting.current = [];
      });
    return loaded;
  }, [short, long, run]);
  const isUnknown = useMemo(() => {
    const known = editionsOf(rows);
    return assignments.some(({ link }) => {
      const read = readAssignment(link, known);
      return !read.ok && read.problem === "foreign";
    });
  }, [assignments, rows]);
  useEffect(() => {
    if (isUnknown) load();
  }, [isUnknown, load]);
  return { rows, standing, load, again };
}
