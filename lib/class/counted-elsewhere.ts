import type { OpenedRow, ReportGroup } from "./class-of";
import type { ClassId } from "./teacher-record";

/**
 * How many of some hand-ins count in other classes than the one that is looked at, since their assignment is for those.
 *
 * @param groups as `groupsOf` gives them
 * @param rows the opened hand-ins
 * @param codes those that were added last, as kept
 * @param classId the class that is looked at
 * @returns a row for each other class, in the order of the groups
 */
export function countedElsewhere(
  groups: readonly Pick<ReportGroup, "classId" | "handIns">[],
  rows: readonly Pick<OpenedRow, "handIn" | "codes">[],
  codes: readonly string[],
  classId: ClassId,
): { classId: ClassId; count: number }[] {
  if (codes.length === 0) return [];
  const sought = new Set(codes);
  const added = new Set(
    rows.filter((row) => row.codes.some((code) => sought.has(code))).map(({ handIn }) => handIn),
  );
  const counts = new Map<ClassId, number>();
  for (const group of groups) {
    if (group.classId === classId) continue;
    const count = group.handIns.filter((handIn) => added.has(handIn)).length;
    if (count > 0) counts.set(group.classId, (counts.get(group.classId) ?? 0) + count);
  }
  return [...counts].map(([id, count]) => ({ classId: id, count }));
}
