import { lessonPageWords as words } from "@words/lesson";
import type { Glossary } from "@/lib/content/registers";
import { termId } from "@/lib/content/review-cards";
import { compareText } from "@/words/format";

/** The words of a lesson, at its end. A word in the text links here; see TermNote for what the link does on a screen. */
export function GlossaryList({ terms, glossary }: { terms: string[]; glossary: Glossary }) {
  if (terms.length === 0) return null;
  const sorted = [...terms].sort((a, b) => compareText(a, b));
  return (
    <section className="glossary-list" aria-labelledby="glossary">
      <h2 id="glossary">{words.glossary}</h2>
      <dl>
        {sorted.map((term) => (
          <div key={term} id={termId(term)} tabIndex={-1}>
            <dt>{term}</dt>
            <dd>{glossary[term]?.means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
