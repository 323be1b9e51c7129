import type { TeacherList } from "./teacher-record";

/**
 * A teacher's record of version 1 as one of now, before its rows are checked: what stands where something else should be
 * stays as it is, for the check to name it. One list of names and one pile of papers a module belonged to everything
 * then, so they belong to no class.
 */
export function fromVersion1(
  saved: Record<string, unknown>,
): Partial<Record<TeacherList | "savedAt", unknown>> {
  const { assignments, handIns, names, paper, papers } = saved;
  const typed = (text: unknown) => text !== undefined && text !== "";
  const pile = (module: string, text: unknown) => ({ classId: "", module, assignment: null, text });
  const byModule = typeof papers === "object" && papers !== null ? Object.entries(papers) : [];
  return {
    assignments,
    classes: typed(names) ? [{ id: "", name: "", day: "", changedAt: 0, students: [], list: names }] : [],
    handIns: Array.isArray(handIns) ? handIns.map((code: unknown) => ({ code, classId: "" })) : handIns,
    papers: [
      ...(typed(paper) ? [pile("", paper)] : []),
      ...byModule.map(([module, text]) => pile(module, text)),
      ...(papers !== undefined && (typeof papers !== "object" || papers === null) ? [null] : []),
    ],
  };
}
