import { titleOf } from "@/lib/own/title-of";

/** A name for a file of a lesson, made of its title. */
export function fileNameOf(text: string, ending: string): string {
  const name = titleOf(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${name === "" ? "lesson" : name}.${ending}`;
}
