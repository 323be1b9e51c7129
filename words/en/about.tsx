import type { ReactNode } from "react";

/** The page on sources and method. */
export const aboutWords = {
  title: "Sources and method",
  description: "The documents behind the lessons, how they were used, and what the article got wrong.",
  dek: "The module starts from one news article and goes to the documents behind it. This page says which documents, how they were used, and where the article and the record differ.",
  checkedOn: (day: string) => `Last checked against the record on ${day}.`,
  method: "Method",
  rules: [
    "A lesson states only what was read: in the document itself, or in a source that quotes it. Numbered notes name the document and, where it is known, the place in it.",
    "Words that were spoken in another language are a translator’s. Where that is known, the lesson names who put them into English.",
    "Findings are the commission’s, and are called findings. Denials and opinions carry the speaker and the date.",
    "Where sources differ, or where something could not be found, the lesson says so.",
    "Questions on which informed people disagree are never scored by the side you take.",
    "Of the United Nations report, many paragraphs were read only in a Japanese translation; these are told in the module’s own words. English wording is quoted where an office or the press quotes it, and the lesson says who. The links lead to the official text.",
    "The lessons name grave crimes. They do not describe them, and show no images of them.",
  ],
  article: "The article",
  articleNote: (outlet: string, title: ReactNode, day: string) => (
    <>
      {outlet}, {title}, {day}. It is summarised here, and quoted a few words at a time, so that it can be
      checked.
    </>
  ),
  corrections: "Where the article and the record differ",
  sources: "All sources",
  kinds: {
    official: "Official documents",
    statement: "Statements by governments",
    press: "Press reports",
  },
  practice: "Practice, not an exam",
  practiceNote:
    "Answers are checked on this device, so the right answers are in the page and can be found. The module is for learning and for talking about what you have learned, not for grades that matter.",
  reuse: "Use it, change it",
  reuseNote: "The lessons may be used and changed under CC BY 4.0, the code under the MIT licence.",
  licences: "Licences of the code that others wrote",
};
