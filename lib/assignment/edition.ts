/**
 * Which lessons, questions and parts a version of a module had. Links and hand-ins name an edition by a short hash and
 * speak of "its second lesson" or "the third choice", so they stay readable after the lessons are edited.
 * `npm run lessons:release` writes the editions of a module to its editions.json and never takes one away.
 */
import { crc24 } from "../codes/code-text";
import { type ModuleId, moduleId } from "../quiz/names";
import type { QuestionShape } from "./shape";

export interface Edition {
  module: ModuleId;
  lessons: { slug: string; questions: QuestionShape[] }[];
}

/** How an edition stands in editions.json: for each lesson its questions, each as id, kind, rev, parts, options. */
export type EditionRow = Record<
  string,
  [id: string, kind: QuestionShape["kind"], rev: number, parts: string[], options: string[]][]
>;

/** The editions of every module, by hash. */
export type Editions = Pick<ReadonlyMap<number, Edition>, "get">;

/** The name of an edition: 24 bits of its content, so two sites with the same lessons give the same name. */
export function hashOf(module: string, row: EditionRow): number {
  return crc24(new TextEncoder().encode(JSON.stringify([module, Object.entries(row)])));
}

/** An edition as a list: what a page needs of it, in few letters. `fromRow` reads it. */
export function toRow({ lessons }: Edition): EditionRow {
  return Object.fromEntries(
    lessons.map(({ slug, questions }) => [
      slug,
      questions.map(({ id, kind, rev, parts, options }) => [id, kind, rev, parts, options]),
    ]),
  );
}

/** The edition of a module that `toRow` wrote. @throws where the module's name is none */
export function fromRow(module: string, row: EditionRow): Edition {
  return {
    module: moduleId(module),
    lessons: Object.entries(row).map(([slug, questions]) => ({
      slug,
      questions: questions.map(([id, kind, rev, parts, options]) => ({ id, kind, rev, parts, options })),
    })),
  };
}

/** The editions of a module with each lesson's shapes once: an edit of one lesson adds that lesson, and not all of them again. */
export interface PackedEditions {
  /** Each as some edition had it. */
  lessons: [slug: string, questions: EditionRow[string]][];
  /** Of each edition the places of its lessons among those. The present one is the last. */
  editions: number[][];
}

export function packEditions(rows: readonly EditionRow[]): PackedEditions {
  const places = new Map<string, number>();
  const lessons: PackedEditions["lessons"] = [];
  const editions = rows.map((row) =>
    Object.entries(row).map((lesson) => {
      const said = JSON.stringify(lesson);
      const known = places.get(said);
      if (known !== undefined) return known;
      places.set(said, lessons.length);
      return lessons.push(lesson) - 1;
    }),
  );
  return { lessons, editions };
}

/** What `packEditions` packed. */
export function unpackEditions({ lessons, editions }: PackedEditions): EditionRow[] {
  return editions.map((places) =>
    Object.fromEntries(places.flatMap((at) => (lessons[at] ? [lessons[at]] : []))),
  );
}

/** What the pages hand to their scripts: for each module its editions, the present one last; as the build hands them on, packed. */
export type EditionRows = Record<string, EditionRow[] | PackedEditions>;

function listOf(rows: EditionRow[] | PackedEditions): EditionRow[] {
  return Array.isArray(rows) ? rows : unpackEditions(rows);
}

/**
 * Every edition of every module, by the hash that codes name it by. Nothing is hashed before the first is asked for: a quarter of a
 * million letters would hold up the page that is just waking.
 */
export function editionsOf(rows: EditionRows): Editions {
  let known: ReadonlyMap<number, Edition> | undefined;
  const read = () =>
    new Map(
      Object.entries(rows).flatMap(([module, list]) =>
        listOf(list).map((row): [number, Edition] => [hashOf(module, row), fromRow(module, row)]),
      ),
    );
  return {
    get: (hash) => {
      known ??= read();
      return known.get(hash);
    },
  };
}

/** The hash of the edition a module has now. */
export function presentHash(rows: EditionRows, module: string): number | null {
  const last = listOf(rows[module] ?? []).at(-1);
  return last === undefined ? null : hashOf(module, last);
}

/** Of an edition what a hand-in of one lesson is written with: its name, that lesson, and where it stands among how many. */
export interface LessonEdition {
  hash: number;
  /** From 0. */
  place: number;
  of: number;
  questions: EditionRow[string];
}

/**
 * @param hash the edition's name
 * @throws RangeError when the edition has no such lesson
 */
export function lessonEdition(hash: number, row: EditionRow, lesson: string): LessonEdition {
  const slugs = Object.keys(row);
  const questions = row[lesson];
  if (questions === undefined) throw new RangeError(`no lesson ${lesson}`);
  return { hash, place: slugs.indexOf(lesson), of: slugs.length, questions };
}

/** The edition again, as far as that lesson goes: the others have neither names nor questions. */
export function editionsOfLesson(
  module: string,
  lesson: string,
  { hash, place, of, questions }: LessonEdition,
): Editions {
  const lessons = Array.from({ length: of }, (_, at): [string, EditionRow[string]] =>
    at === place ? [lesson, questions] : [`/${at}`, []],
  );
  return new Map([[hash, fromRow(module, Object.fromEntries(lessons))]]);
}
