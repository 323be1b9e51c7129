import type { Glossary } from "@/lib/content/registers";
import { words } from "./words";

/** The id of a term's explanation on the page. */
export function termId(term: string): string {
  return `term-${term.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}

/**
 * The words of a lesson. Each explanation is a native popover where the browser has them, opened by the word in the
 * text; the list itself is always there, for print and for older browsers.
 */
export function GlossaryList({ terms, glossary }: { terms: string[]; glossary: Glossary }) {
  if (terms.length === 0) return null;
  const sorted = [...terms].sort((a, b) => a.localeCompare(b, "en"));
  return (
    <section className="glossary" aria-labelledby="glossary">
      <h2 id="glossary">{words.glossary}</h2>
      <dl>
        {sorted.map((term) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{glossary[term]?.means}</dd>
          </div>
        ))}
      </dl>
      {sorted.map((term) => (
        <div key={term} id={termId(term)} popover="auto" className="term-note" role="note">
          <p>
            <b>{term}</b>
          </p>
          <p>{glossary[term]?.means}</p>
          <button type="button" popoverTarget={termId(term)} popoverTargetAction="hide">
            {words.close}
          </button>
        </div>
      ))}
    </section>
  );
}
