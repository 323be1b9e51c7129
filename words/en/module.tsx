interface Links {
  plan: string;
  packet: string;
  answerSheet: string;
  key: string;
  assign: string;
  teach: string;
}

/** What the page of a module says by itself. */
export const moduleWords = {
  lastChecked: (day: string) => `Last checked against the record on ${day}.`,
  afterwards: "What you will be able to do",
  teachers: "For teachers",
  forTeachers: ({ plan, packet, answerSheet, key, assign, teach }: Links) => (
    <>
      <p>
        <a href={plan}>Lesson plans</a> for one lesson and for two, standards, what is contested, and a letter
        home. <a href={packet}>Handout</a>: all lessons and questions, to print for anyone without a phone,
        also in large print or short. <a href={answerSheet}>Answer sheet</a>: one page for writing the letters
        of answers. <a href={key}>Answer key</a>: for teachers, on a page of its own.
      </p>
      <p>
        <a href={assign}>Make an assignment</a>: a link for a class, without accounts.{" "}
        <a href={teach}>Everything for teachers</a>.
      </p>
    </>
  ),
  sourcesNote: "Each note names the document and the place in it. Links lead to the official record.",
};
