/** One thing that is wrong in a lesson or a register, with its place and how to mend it. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  wrong: string;
  mend: string;
}

/** `lessons/veto/02-response.mdx:41:3  what is wrong – how to mend it` */
export function formatProblem({ file, line, column, wrong, mend }: Problem): string {
  return `${file}:${line}:${column}  ${wrong} – ${mend}`;
}

/** Thrown with every problem found, so that an author mends them in one go. */
export class ContentError extends Error {
  override name = "ContentError";
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`\n${problems.map(formatProblem).join("\n")}\n`);
    this.problems = problems;
  }
}

/** A place in a syntax tree: remark and yaml both give one. */
export interface Place {
  line: number;
  column: number;
}

/** The place of an offset in a text; undefined for an offset below zero. */
export function placeAt(source: string, offset: number): Place | undefined {
  if (offset < 0) return undefined;
  const lines = source.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Collects the problems of one file. */
export class Report {
  readonly problems: Problem[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(place: Place | undefined, wrong: string, mend: string): void {
    this.problems.push({ file: this.file, line: place?.line ?? 1, column: place?.column ?? 1, wrong, mend });
  }

  /** Takes back what only follows from another problem. */
  takeBack(follows: (problem: Problem) => boolean): void {
    for (let at = this.problems.length - 1; at >= 0; at -= 1) {
      const problem = this.problems[at];
      if (problem !== undefined && follows(problem)) this.problems.splice(at, 1);
    }
  }

  /** The problems from the top of the file to its end. */
  inOrder(): Problem[] {
    return [...this.problems].sort((a, b) => a.line - b.line || a.column - b.column);
  }
}
