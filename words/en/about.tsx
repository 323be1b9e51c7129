import type { ReactNode } from "react";

/** The page on sources and method. */
export const aboutWords = {
  title: "Sources and method",
  description: "The documents behind the lessons, and how they were used.",
  dek: "The lessons go to the documents behind what is said. This page lists them, says how they were used, and where a report and the record differ.",
  checkedOn: (day: string) => `Last checked against the record on ${day}.`,
  method: "Method",
  rules: [
    "A lesson states only what was read: in the document itself, or in a source that quotes it. Numbered notes name the document and, where it is known, the place in it.",
    "Words that were spoken in another language are a translator’s. Where that is known, the lesson names who put them into English.",
    "Where sources differ, or where something could not be found, the lesson says so.",
    "Questions on which informed people disagree are never scored by the side you take.",
  ],
  article: "The article",
  articleNote: (outlet: string, title: ReactNode, day: string) => (
    <>
      {outlet}, {title}, {day}. It is summarised here, and quoted a few words at a time, so that it can be
      checked.
    </>
  ),
  made: "How these lessons were made",
  corrections: "Where the article and the record differ",
  sources: "All sources",
  kinds: {
    official: "Official documents",
    statement: "Statements by governments",
    press: "Press reports",
  },
  practice: "Practice, not an exam",
  practiceNote:
    "Answers are checked on this device, so the right answers are in the page and can be found. The lessons are for learning and for talking about what you have learned, not for grades that matter.",
  reuse: "Use it, change it",
  reuseNote: "The lessons may be used and changed under CC BY 4.0, the code under the MIT licence.",
  licences: "Licences of the code that others wrote",
};
