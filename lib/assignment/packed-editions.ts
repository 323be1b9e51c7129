/** The editions of a module with each lesson's shapes once: an edit of one lesson adds that lesson, and not all of them again. */
import type { EditionRow } from "./edition";

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
