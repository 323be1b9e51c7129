import type { BadRow } from "@/lib/progress/format";
import type { MoveProblem } from "@/lib/transfer/packed";
import { formatNumber } from "../format";
import { leftOut } from "./progress";

/** Everything the page says that moves progress from one device to another. */
export const words = {
  title: "Move your progress",
  dek: "Take what you answered to another device, or bring it back. Both devices then have all of it: nothing is replaced, and nothing is sent to anyone.",
  needsScript: "Moving progress needs JavaScript.",
  away: "From this device",
  nothing: "Nothing is saved on this device yet, so there is nothing to take along.",
  holds: (answers: number) =>
    `This device holds ${answers} ${answers === 1 ? "answer" : "answers"}. Choose one way; each carries all of it, also what you wrote in your own words.`,
  byLink: "By link",
  byLinkNote: (letters: number) =>
    `Copy it, send it to yourself only (whoever has it can read your answers), and open it on the other device. It has ${formatNumber(letters)} letters; some message services cut long links, and the other device then says so.`,
  link: "The link",
  copyLink: "Copy the link",
  share: "Share …",
  copied: "The link is copied.",
  notCopied: "Copying was blocked by this browser. Use the file instead.",
  byPicture: "From screen to screen",
  byPictureNote:
    "Open this page on the other device, press “Scan with the camera”, and hold it over this screen.",
  tooMany: "This is too much for QR codes. Use the link or the file.",
  showCodes: "Show the codes",
  hideCodes: "Hide the codes",
  picture: (number: number, total: number) => `Code ${number} of ${total}`,
  previous: "Previous code",
  next: "Next code",
  play: "Show them in turn",
  pause: "Stop",
  byFile: "As a file",
  saveFile: "Save as a file",
  toHere: "Bring it here",
  toHereNote: "Use what the other device shows: its codes, its link, or photos of its codes.",
  camera: {
    start: "Scan with the camera",
    stop: "Stop the camera",
    on: "The camera is on. Hold it over the code on the other screen.",
    none: "The camera was blocked or is missing. Take a photo of each code and open it as a file, or use the link.",
    notLoaded: "The reader of QR codes could not be loaded. Check the connection, then try again.",
    label: "What the camera sees",
  },
  pictures: "Read photos of codes",
  field: "A link from the other device",
  add: "Add what it holds",
  fieldEmpty: "Paste the link first, then press the button.",
  reading: (read: number, total: number, missing: readonly number[]) =>
    `${read} of ${total} codes read. Still to come: ${missing.join(", ")}.`,
  framesBroken: "These codes do not belong together. Start again with the first one.",
  noCode: (name: string) => `No code was found in ${name}. Take a sharper photo with the whole code in it.`,
  arrived: (answers: number) =>
    `The link you opened holds ${answers} ${answers === 1 ? "answer" : "answers"}. Add them to this device?`,
  addArrived: "Add them",
  leave: "Leave them",
  left: "Nothing was added.",
  added: (added: number, rejected: BadRow[]) =>
    `${added === 0 ? "All of it was here already." : `Added ${added} ${added === 1 ? "answer" : "answers"}. Nothing that was here was replaced.`}${leftOut(rejected)}`,
};

export const moveProblems: Record<MoveProblem, string> = {
  foreign: "There is no progress in this. Copy the whole link from “Move your progress” on the other device.",
  newer: "This comes from a newer version of this site. Reload this page, then try again.",
  damaged:
    "A part is missing or was changed on the way. Copy the link again, or take the file. Nothing on this device was changed.",
};
