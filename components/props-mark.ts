import { crc24 } from "@/lib/codes/code-text";

/** What tells whether the props on a page are still those that were given: the build compares, and takes it out. */
export function propsMark(json: string): string {
  return crc24(new TextEncoder().encode(json)).toString(36);
}
