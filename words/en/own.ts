import { counted } from "../format";

/** What a lesson that stands by itself says at its top and its end; none of it is in a script of a page. */
export const ownPageWords = {
  by: (name: string) => `By ${name}`,
  from: (what: string) => `Made from ${what}`,
};

/** The page that opens such a lesson. */
export const ownHead = {
  title: "A lesson from a link",
  dek: "Opens a lesson that somebody wrote and passed on, by its link or its file. Nothing is sent anywhere.",
  needsScript: "The lesson stands in the link itself, so opening it needs JavaScript.",
};

export const ownWords = {
  heading: "A lesson from a link",
  notChecked: "Written by someone else, not checked by this site.",
  notCheckedMore: "Every link shows where it leads. Your answers stay on this device, as with every lesson.",
  opening: "Opening the lesson …",
  empty: "Follow the link that you were given, or open the file of a lesson here.",
  file: "Open a lesson’s file",
  paste: "Or paste the link or the text of a file",
  open: "Open it",
  another: "Open another lesson",
  print: "Print",
  edit: "Make a version of my own",
  forTeachers: "For teachers:",
  key: "its questions with the answers",
  assign: "ask them of a class",
  mistakes: (count: number) =>
    `${counted(count, { one: "part of it has", other: "parts of it have" })} a mistake and may be missing. Whoever wrote it can mend it.`,
  notLesson: "This can be read, but it is no lesson: its top or its signs have a mistake.",
  slow: "This lesson takes too long to read, so it is not shown.",
  notLoaded: "The part of the site that reads lessons could not be loaded. Try again with a connection.",
  problems: {
    foreign: "There is no lesson in this. Check that it is the whole link or file.",
    newer: "This lesson was made with a newer version of this site. Reload this page, then open it again.",
    cut: "The end of this link is missing: some programs cut long links. Ask for the file of the lesson instead.",
    damaged: "A letter of this link is wrong. Copy the whole link again, or ask for the file of the lesson.",
  },
};
