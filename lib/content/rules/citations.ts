import { citesIn } from "../lesson-tree";
import type { Place } from "../problem";
import { attribute } from "../tag";
import type { LessonReading, Passage } from "./reading";
import type { Finding, Rule } from "./rule";

/** A source note as it stands in a passage. */
export interface Citation {
  source: string;
  at: string | null;
  facts: string[];
  /** Of an excerpt: through whom its words came. */
  via: string | null;
  place: Place | undefined;
}

/** The source notes of a passage, in the order of the text. */
export function citationsIn({ node }: Passage): Citation[] {
  return citesIn(node).map((cite) => ({
    source: attribute(cite, "source") ?? "",
    at: attribute(cite, "at"),
    facts: (attribute(cite, "fact") ?? "").split(/\s+/).filter((id) => id !== ""),
    via: attribute(cite, "via"),
    place: cite.position?.start,
  }));
}

export const citesFacts: Rule = {
  name: "cites-facts",
  says: "Every source note names facts, and each of them rests on that place in that source.",
  excusable: false,
  needs: "registers",
  check: ({ module, lessons }) =>
    lessons.flatMap((reading) =>
      reading.passages.flatMap((passage) =>
        citationsIn(passage).flatMap((citation): Finding[] => {
          const add = (wrong: string, mend: string): Finding => ofCitation(reading, citation, wrong, mend);
          if (citation.facts.length === 0) {
            const mend = 'add fact="…" with the rows of facts.yaml that the sentence states';
            return [add(`the note of "${citation.source}" names no fact`, mend)];
          }
          return citation.facts.flatMap((id): Finding[] => {
            const fact = module.facts[id];
            if (fact === undefined) return [];
            if (fact.source !== citation.source) {
              const mend = `give it a note of its own: <Cite source="${fact.source}" fact="${id}" />`;
              return [add(`fact "${id}" rests on "${fact.source}", not on "${citation.source}"`, mend)];
            }
            if (fact.at === undefined || covers(citation.at, fact.at)) return [];
            const where = citation.at === null ? "no place" : `"${citation.at}"`;
            return [
              add(
                `fact "${id}" stands at "${fact.at}", and the note gives ${where}`,
                `write at="${fact.at}"`,
              ),
            ];
          });
        }),
      ),
    ),
};

/** Whether the place of a note is that of a fact, or a run of paragraphs around it. */
function covers(noted: string | null, at: string): boolean {
  if (noted === at) return true;
  const [around, inner] = [paragraphs(noted ?? ""), paragraphs(at)];
  return around !== null && inner !== null && around.first <= inner.first && inner.last <= around.last;
}

/** "para. 12" and "paras. 12–14". */
function paragraphs(at: string): { first: number; last: number } | null {
  const found = /^paras?\. (\d+)(?:[–-](\d+))?$/.exec(at);
  if (found === null) return null;
  const first = Number(found[1]);
  return { first, last: found[2] === undefined ? first : Number(found[2]) };
}

function ofCitation({ lesson }: LessonReading, { place }: Citation, wrong: string, mend: string): Finding {
  return { file: lesson.file, place, about: lesson.slug, wrong, mend };
}
