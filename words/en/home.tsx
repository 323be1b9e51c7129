interface Links {
  progress: string;
  privacy: string;
  offline: string;
  about: string;
}

/** What the question on the home page says by itself; apart, because it ships in a script. */
export const guessWords = {
  instruction: "Choose what you expect. It is not scored and stays on this device.",
  keep: "Keep this guess",
  missing: "Choose what you expect first.",
  kept: "Your guess is saved on this device. The lesson asks again, once you have read the record.",
  onward: "Read on in the lesson",
};

/** What the home page says by itself. */
export const homeWords = {
  kicker: (lessons: number) => `An open module in ${lessons} lessons`,
  modules: (modules: number) => `${modules} open modules`,
  /** Of a site with several: what it is for, since its name stands above. */
  title: "From what was said to the record behind it",
  more: (title: string) => `About “${title}”`,
  opening: "First, a question",
  needsScript: "A guess is kept only with JavaScript. Without it, think of your answer and begin below.",
  lessons: "The lessons",
  minutes: (minutes: number) =>
    `About ${minutes} minutes in all. Read one now and the next one on another day.`,
  how: "How it works",
  ways: ({ progress, privacy, offline, about }: Links) => (
    <ul>
      <li>
        <b>Questions stand in the text.</b> Each answer says why it is right or wrong and names the document
        that settles it. You may try twice. Nothing is timed.
      </li>
      <li>
        <b>Your progress stays on this device.</b> You can <a href={progress}>see what is saved</a>, take it
        with you as a file, or clear it. <a href={privacy}>What is stored, in full</a>.
      </li>
      <li>
        <b>It works without a connection.</b> One visit is enough.{" "}
        <a href={offline}>Keep it on this device, or on your home screen</a>.
      </li>
      <li>
        <b>You can check it yourself.</b> Numbered notes name the document behind a sentence, and lead to it
        where it has a page. <a href={about}>Sources and method</a>.
      </li>
    </ul>
  ),
};
