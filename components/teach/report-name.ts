import { reportWords as words } from "@words/report";
import type { ReportGroup } from "@/lib/class/class-of";

/** What a teacher calls what is reported on: the assignment's title, or the whole module. */
export function reportName({ assignment, made, module }: ReportGroup): string {
  if (assignment === null) return words.wholeModule(module.title);
  return made === null ? words.unknownAssignment(assignment) : made.title || words.untitled;
}
