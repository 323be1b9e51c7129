/** A name for a file of a lesson, made of its title. */
export function fileNameOf(text: string, ending: string): string {
  const [, title = ""] = /^title:[ \t]*(.+)$/m.exec(text.slice(0, 2000)) ?? [];
  const name = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${name === "" ? "lesson" : name}.${ending}`;
}
