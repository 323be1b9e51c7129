import { integrityWords as words } from "@words/integrity";

/** What a hand-in shows and what it cannot show. The words are those of the module's teaching notes. */
export function Integrity() {
  return (
    <section aria-labelledby="integrity" className="teach-integrity">
      <h2 id="integrity">{words.title}</h2>
      <p>{words.text}</p>
    </section>
  );
}
