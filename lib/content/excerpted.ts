import type { Excerpted } from "../quiz/question";
import type { Source } from "./registers";

/**
 * Where an excerpt is from.
 *
 * @param id its source in sources.yaml
 * @param written what the tag says of it; the day of the source holds where the tag gives none
 */
export function excerptOf(
  id: string,
  source: Source | undefined,
  written: { [name in "at" | "date" | "via" | "lang" | "dir"]?: string | undefined },
): Excerpted {
  return {
    publisher: source?.publisher ?? "",
    label: source?.label ?? id,
    at: written.at ?? null,
    date: written.date ?? source?.date ?? null,
    via: written.via ?? null,
    ...(written.lang === undefined ? {} : { lang: written.lang, dir: written.dir }),
  };
}
