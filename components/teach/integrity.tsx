/** What a hand-in shows and what it cannot show. The words are those of the module's teaching notes. */
export function Integrity() {
  return (
    <section aria-labelledby="integrity" className="integrity">
      <h2 id="integrity">What a hand-in can show</h2>
      <p>
        This works like paper homework. A code shows that <em>someone</em> completed these questions with this
        version. It cannot prove who did it, where, without help, or when (device clocks can be changed).
        Answer keys are in the page and can be found. The check digits catch typing mistakes and casual edits,
        not cheating: anything the browser can sign, a determined student can forge. Use it for practice and
        discussion, not for a grade that matters; grade the written argument or a short in-class check.
      </p>
    </section>
  );
}
