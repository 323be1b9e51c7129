import type { Doors } from "@/lib/council/play";

/** What the styles need to know of a door: what holds it, and whether this decision comes to it. */
export function doorClass(doors: Doors, kind: Doors["here"]): string {
  return `council-door is-${doors[kind]}${doors.here === kind ? " is-here" : ""}`;
}
