/** What a hand-in shows and what it cannot show. */
export const integrityWords = {
  title: "What a hand-in can show",
  text: (
    <>
      This works like paper homework. A code shows that <em>someone</em> completed these questions with this
      version. It cannot prove who did it, where, without help, or when (device clocks can be changed). Answer
      keys are in the page and can be found. The check digits catch typing mistakes and casual edits, not
      cheating: anything the browser can sign, a determined student can forge. Use it for practice and
      discussion, not for a grade that matters; grade the written argument or a short in-class check.
    </>
  ),
};
