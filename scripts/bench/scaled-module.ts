/** Modules of any length for measuring builds: text in, text out. */

/** A lesson as an author would write it, and what the lessons around it share with it. */
export interface Sample {
  /** Files by their names, without the lessons. */
  registers: Readonly<Record<string, string>>;
  /** The names and texts of the lessons that are written out, in their order. */
  lessons: readonly { name: string; text: string }[];
}

/**
 * The files of a module of `count` lessons: those of the sample again and again, each time with ids and a title of their own.
 *
 * @param count at least 1
 * @returns texts by the names of their files
 */
export function scaledModule({ registers, lessons }: Sample, count: number): Map<string, string> {
  const files = new Map(Object.entries(registers));
  for (let at = 0; at < count; at += 1) {
    const sample = lessons[at % lessons.length];
    if (sample === undefined) break;
    const round = Math.floor(at / lessons.length);
    const name = sample.name.replace(/^\d+-|\.mdx$/g, "");
    const number = String(at + 1).padStart(4, "0");
    files.set(`${number}-${name}-${round}.mdx`, again(sample.text, round));
  }
  return files;
}

/** The same lesson under other names. */
function again(text: string, round: number): string {
  return text
    .replace(
      /^title: (.*)$/m,
      (_, title: string) => `title: ${JSON.stringify(`${unquoted(title)} ${round + 1}`)}`,
    )
    .replace(/\b(id|again|sibling)="([^"]+)"/g, (_, name: string, id: string) => `${name}="${id}-r${round}"`);
}

function unquoted(title: string): string {
  return title.replace(/^(["'])(.*)\1$/, "$2");
}
