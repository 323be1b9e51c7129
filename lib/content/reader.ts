import { checkRules } from "./check-rules";
import { lessonFiles, moduleFingerprint, moduleSlugs, textIn } from "./files";
import { checkModule } from "./load";
import type { Lesson, Module } from "./module";
import { ContentError, type Problem } from "./problem";
import { readModule } from "./rules/reading";

interface Kept {
  fingerprint: string;
  /** As it is, or as it was when it could last be read; null where it never could. */
  module: Module | null;
  problems: Problem[];
  /** What could be read of it now. */
  written: Module;
}

/** A problem, and the rule for lessons that says so, if one does. */
export interface Told extends Problem {
  rule?: string;
}

/** The modules of a project, each read once; while lessons are being written, until one of its files changes. */
export class ModuleReader {
  readonly #kept = new Map<string, Kept>();
  #slugs: string[] | null = null;

  /**
   * @param root the project's folder
   * @param isForgiving while lessons are being written: a lesson or a register with a mistake stays as it was when it could last
   *   be read, and what never could be is left out of what is listed. Otherwise a mistake is an error, which ends a build
   */
  constructor(
    readonly root: string,
    readonly isForgiving: boolean,
  ) {}

  slugs(): string[] {
    // As with the modules themselves: nobody puts one there while they are built.
    if (this.#slugs === null || this.isForgiving) this.#slugs = moduleSlugs(this.root);
    return this.#slugs;
  }

  /** @throws ContentError with every problem, where there is one and nothing better to show */
  module(slug: string): Module {
    const { module, problems } = this.#read(slug);
    if (module === null) throw new ContentError(problems);
    return module;
  }

  /** In the order that their places say; those without one follow by the names of their folders. */
  modules(): Module[] {
    const placeOf = ({ place }: Module) => place ?? Number.POSITIVE_INFINITY;
    return this.slugs()
      .flatMap((slug) => (this.isForgiving ? (this.#read(slug).module ?? []) : this.module(slug)))
      .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  }

  /** The addresses of a module's lessons, from their files: also of one that cannot be read. */
  lessonSlugs(slug: string): string[] {
    return lessonFiles(this.root, slug).map((name) => name.replace(/^\d+-|\.mdx$/g, ""));
  }

  /**
   * What the author of a lesson has to know: what stops it from being read, in its file and in those that are not a lesson's,
   * and the rules that it does not keep.
   */
  toldOf(slug: string, lesson: string): { problems: Problem[]; rules: Told[] } {
    const { written, problems } = this.#read(slug);
    const isLesson = ({ file }: Problem) => file.endsWith(".mdx");
    const isThis = ({ file }: Problem) => file.replace(/^.*\/\d+-/, "") === `${lesson}.mdx`;
    const own = problems.filter((problem) => isThis(problem) || !isLesson(problem));
    const breaches = checkRules(readModule(written, textIn(this.root)), problems).problems;
    return { problems: own, rules: breaches.filter(isThis) };
  }

  #read(slug: string): Kept {
    const before = this.#kept.get(slug);
    // Nobody writes on lessons that are being built, and a thousand pages ask for a module of a thousand files.
    if (before !== undefined && !this.isForgiving) return before;
    const fingerprint = this.isForgiving ? moduleFingerprint(this.root, slug) : "";
    if (before?.fingerprint === fingerprint) return before;
    const { loaded, module: written, problems } = checkModule(this.root, slug);
    const isGood = loaded !== null && problems.length === 0;
    const asFarAsRead = this.isForgiving
      ? this.#patched(written, loaded !== null, before?.module ?? null)
      : null;
    const module = isGood ? loaded.module : asFarAsRead;
    const kept = { fingerprint, module, problems, written };
    this.#kept.set(slug, kept);
    return kept;
  }

  /**
   * A module while something in it cannot be read: what was read before stands in for that.
   *
   * @param hasRegisters whether its registers could be read
   */
  #patched(written: Module, hasRegisters: boolean, before: Module | null): Module | null {
    if (!hasRegisters) return before;
    const lessons = this.lessonSlugs(written.slug).flatMap((slug) => {
      const isThis = (lesson: Lesson) => lesson.slug === slug;
      return written.lessons.find(isThis) ?? before?.lessons.find(isThis) ?? [];
    });
    return lessons.length === 0 ? before : { ...written, lessons };
  }
}
