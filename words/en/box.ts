import { counted } from "../format";

/** What a student reads of the class box. */
export const boxHandInWords = {
  intro:
    "You can hand in at any time, and again when you have done more. One press sends it, sealed, to the class box of this site. Only your teacher can open it.",
  contains: "What your hand-in contains",
  press: "Hand in",
  sending: "Sending …",
  received: (time: string) => `Received, ${time}.`,
  waiting:
    "Kept on this device. It goes by itself when there is a connection and this site is open, or sooner where the browser can.",
  held: "There is no connection, and this browser keeps nothing for later. Leave this page open: it goes by itself.",
  otherWay: "Pass it on in another way",
  refused: {
    closed:
      "The class box is closed: your teacher takes no more hand-ins there. Give the code below to your teacher.",
    "no-box":
      "There is no class box for this assignment at this address, or its time is over. Give the code below to your teacher.",
    full: "The class box is full. Give the code below to your teacher, and tell them.",
    other: "The class box did not take it. Give the code below to your teacher.",
  },
  late: "A hand-in that waited on this device was not taken.",
  lateCode: "The code of this hand-in",
  lateDone: "I have passed it on",
  plainHttp:
    "This page was not opened over https. What you hand in is sealed all the same, but whoever runs the network here could give you a changed page. In your school’s own network, that is your school.",
};

/** What the page for making assignments says of it. */
export const boxMakerWords = {
  title: "Collect hand-ins",
  collect: "Collect here: students press “Hand in”, and the class report fills by itself",
  note: "This site has a class box. It keeps hand-ins sealed: it cannot read a word, and neither can whoever runs it. Only this browser’s key opens them, so save the key.",
  days: "Days until the box empties itself",
  until: (day: string) => `It empties itself on ${day}. You can change that in the class report.`,
  badDays: (least: number, most: number) => `Choose ${least} to ${most} days.`,
  needsSeal: "A class box takes sealed hand-ins only.",
  opened: (day: string) => `The class box is open. It empties itself on ${day}.`,
  notOpened:
    "The class box did not answer, so it is not open yet. The class report opens it when there is a connection.",
};

/** What the class report says of it. */
export const boxReportWords = {
  title: "Class box",
  reading: "Looking into the class box …",
  live: "Hand-ins appear here as they come.",
  elsewhere: "Another window of this browser looks into the box. What comes there appears here as well.",
  away: "There is no connection to the class box. What came before is below, and this goes on by itself.",
  open: (day: string) => `The box is open. It empties itself on ${day}.`,
  closed: (day: string) => `The box is closed: it takes nothing more. It empties itself on ${day}.`,
  none: "There is no box for this assignment at this address: it was never opened, or its time is over.",
  came: (letters: number) =>
    letters === 0
      ? "Nothing has come yet."
      : `${counted(letters, { one: "hand-in has come", other: "hand-ins have come" })}, counted with those that were replaced.`,
  foreign: (letters: number) =>
    `${counted(letters, { one: "thing in the box is", other: "things in the box are" })} no hand-in. Anyone who has the link can put something in.`,
  shared: (titles: string[]) =>
    `A box belongs to a key, and this key has other assignments: ${titles.map((title) => `“${title}”`).join(", ")}. The date, closing and deleting are for all of them. An assignment with a key of its own has a box of its own.`,
  close: "Close the box",
  openAgain: "Open the box",
  days: "Days from today until it empties itself",
  change: "Change the date",
  clear: "Delete everything in the box",
  clearAsk:
    "The sealed hand-ins on the server are deleted for good. Those that this browser has taken out stay in this browser.",
  clearSure: "Yes, delete them",
  cancel: "Keep them",
  cleared: "Everything in the box is deleted.",
  failed: "The box did not answer. Nothing was changed. Try again.",
};
