import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEditions } from "./editions";
import type { Lesson, Module } from "./module";
import type { ModuleReader } from "./reader";

/** Of more lessons than these, what was looked at is noted as one part: the same field of all lessons. */
const singly = 3;

/**
 * Notes what a page looks at while it is drawn: not lessons, but the fields of lessons, since every page counts all lessons
 * and nearly none reads their texts. A page that looked at parts which are as they were need not be drawn again.
 *
 * A part is named by a few words: "modules", "files <slug>", "module <slug> <field>", "lessons <slug>" (which there are, in their
 * order), "all <slug> <field>", "lesson <slug> <lesson> <field>", "editions <slug>" and "text <path>".
 */
export class Seen {
  readonly #lines = new Map<string, string>();
  readonly #watched = new Map<string, { module: Module; watched: Module }>();
  readonly #lessons = new WeakMap<Module, ReadonlyMap<string, Lesson>>();
  #noted: Noted | null = null;

  constructor(readonly reader: Pick<ModuleReader, "root" | "slugs" | "module" | "modules" | "lessonSlugs">) {}

  /**
   * Makes something and notes what it looks at meanwhile. One at a time.
   *
   * @returns what was made, and the names of the parts
   */
  async whileMaking<T>(make: () => Promise<T>): Promise<{ made: T; seen: string[] }> {
    if (this.#noted !== null) throw new Error("something else is being made");
    this.#noted = new Noted();
    try {
      const made = await make();
      return { made, seen: this.#noted.names() };
    } finally {
      this.#noted = null;
    }
  }

  /** One line for what stands in parts now: another line, and something in them has changed, or is gone. */
  lineOf(seen: readonly string[]): string {
    return hashed(seen.map((part) => this.#lineOfPart(part)));
  }

  slugs(): string[] {
    this.#note("modules");
    return this.reader.slugs();
  }

  lessonSlugs(slug: string): string[] {
    this.#note(`files ${slug}`);
    return this.reader.lessonSlugs(slug);
  }

  /** As the reader gives it. @throws ContentError */
  module(slug: string): Module {
    const module = this.reader.module(slug);
    return this.#noted === null ? module : this.#watchedOf(module);
  }

  modules(): Module[] {
    this.#note("modules");
    const modules = this.reader.modules();
    return this.#noted === null ? modules : modules.map((module) => this.#watchedOf(module));
  }

  editions(slug: string): ReturnType<typeof readEditions> {
    this.#note(`editions ${slug}`);
    return readEditions(this.reader.root, slug);
  }

  /** The text of another file of the project. */
  text(path: string): string {
    this.#note(`text ${path}`);
    return readFileSync(join(this.reader.root, path), "utf8");
  }

  #note(part: string): void {
    this.#noted?.parts.add(part);
  }

  #watchedOf(module: Module): Module {
    const before = this.#watched.get(module.slug);
    if (before?.module === module) return before.watched;
    const lessons = module.lessons.map((lesson) =>
      fieldByField(lesson, (field) => this.#noted?.addOfLesson(module.slug, field, lesson.slug)),
    );
    const watched = fieldByField({ ...module, lessons }, (field) =>
      this.#note(field === "lessons" ? `lessons ${module.slug}` : `module ${module.slug} ${field}`),
    );
    this.#watched.set(module.slug, { module, watched });
    return watched;
  }

  #lessonsOf(module: Module): ReadonlyMap<string, Lesson> {
    const before = this.#lessons.get(module);
    if (before !== undefined) return before;
    const lessons = new Map(module.lessons.map((lesson) => [lesson.slug, lesson]));
    this.#lessons.set(module, lessons);
    return lessons;
  }

  #lineOfPart(part: string): string {
    const before = this.#lines.get(part);
    if (before !== undefined) return before;
    const line = hashed([part, JSON.stringify(this.#valueOf(part)) ?? "nothing"]);
    this.#lines.set(part, line);
    return line;
  }

  #valueOf(part: string): unknown {
    const [kind = "", slug = "", ...more] = part.split(" ");
    if (kind === "text") return readFileSync(join(this.reader.root, part.slice("text ".length)), "utf8");
    if (kind === "modules") return this.reader.modules().map((module) => module.slug);
    if (!this.reader.slugs().includes(slug)) return undefined;
    if (kind === "files") return this.reader.lessonSlugs(slug);
    if (kind === "editions") return readEditions(this.reader.root, slug);
    const module = this.reader.module(slug);
    if (kind === "lessons") return module.lessons.map((lesson) => lesson.slug);
    if (kind === "module") return fieldOf(module, more[0]);
    if (kind === "all")
      return module.lessons.map(({ slug: lesson }) =>
        this.#lineOfPart(`lesson ${slug} ${lesson} ${more[0]}`),
      );
    const [lesson = "", field] = more;
    const found = this.#lessonsOf(module).get(lesson);
    return found === undefined ? undefined : fieldOf(found, field);
  }
}

/** Stands for all fields at once, where something asks which there are. */
const whole = "*";

function fieldOf(object: object, field: string | undefined): unknown {
  return field === whole
    ? { ...object, lessons: [] }
    : Object.entries(object).find(([name]) => name === field);
}

/** The same object, which tells whenever one of its fields is asked for. */
function fieldByField<T extends object>(object: T, tell: (field: string) => void): T {
  return new Proxy(object, {
    get(target, field, receiver) {
      if (typeof field === "string") tell(field);
      return Reflect.get(target, field, receiver);
    },
    has(target, field) {
      if (typeof field === "string") tell(field);
      return Reflect.has(target, field);
    },
    ownKeys(target) {
      tell(whole);
      return Reflect.ownKeys(target);
    },
  });
}

/** What was looked at while one thing was made. Every page asks a thousand lessons for a field or two: so no name is made for each. */
class Noted {
  readonly parts = new Set<string>();
  /** By module and field the lessons that were asked for it, as far as they are told apart. */
  readonly #ofLessons = new Map<string, Map<string, Set<string>>>();

  addOfLesson(module: string, field: string, lesson: string): void {
    const fields = this.#ofLessons.get(module) ?? new Map<string, Set<string>>();
    this.#ofLessons.set(module, fields);
    const lessons = fields.get(field);
    if (lessons === undefined) fields.set(field, new Set([lesson]));
    else if (lessons.size <= singly) lessons.add(lesson);
  }

  /** The names of the parts in order, those of one field of many lessons as one. */
  names(): string[] {
    const ofLessons = [...this.#ofLessons].flatMap(([module, fields]) =>
      [...fields].flatMap(([field, lessons]) =>
        lessons.size > singly
          ? [`all ${module} ${field}`]
          : [...lessons].map((lesson) => `lesson ${module} ${lesson} ${field}`),
      ),
    );
    return [...this.parts, ...ofLessons].sort();
  }
}

function hashed(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest("base64url");
}
