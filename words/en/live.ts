import { counted } from "../format";

/** What the page for phones says by itself. */
export const liveHead = {
  title: "Live round",
  dek: "Answer on this device what the class is asked on the wall.",
  needsScript: "A live round needs JavaScript, which is off in this browser.",
};

/** What a phone in a live round says. */
export const livePhoneWords = {
  letters: "The six letters on the wall",
  join: "Join",
  noLetters: "These are not the letters of a round. They are six, and there is no vowel among them.",
  finding: "Looking for the round …",
  notFound: (letters: string) => `There is no round with the letters ${letters}. Look at the wall again.`,
  noBox: "This site has no class box at this address, so there are no live rounds here.",
  over: "The round is over. Your answers are kept on this device, as those in the lessons are.",
  toProgress: "Your progress",
  another: "Join another round",
  anonymous:
    "Nobody sees who answered what: your answer goes sealed to your teacher’s page, which counts it. No name goes with it.",
  plainHttp:
    "This page was not opened over https. Your answer is sealed all the same, but whoever runs the network here could give you a changed page. In your school’s own network, that is your school.",
  inRound: (letters: string) => `You are in round ${letters}.`,
  leave: "Leave the round",
  away: "There is no connection. It comes back by itself.",
  wait: "Look at the wall. The next question comes here by itself.",
  loading: "The question is on its way …",
  missing: "This question is not on this device. Load the page again.",
  own: "Written by your teacher, not checked by this site.",
  reload: "Load the page again",
  ask: "Choose your answer and send it. Everybody answers alone.",
  reasons: "The answer is out. Below are the reasons and the source.",
  failed: "The round could not be reached. Try again.",
  write: "Write your answer and send it. Everybody answers alone.",
  ownWords:
    "Write in your own words, and no name. Your teacher reads what you send, and may show it on the wall. It is not graded.",
  ownWordsOut: "Compare what you sent with the model answer. What you change now stays on this device.",
  again: "The same question once more. Keep your answer or change it, then send it.",
  send: "Send the answer",
  sending: "Sending …",
  sent: "Sent. Look at the wall.",
  waiting: "There is no connection. Your answer is kept, and goes by itself while the question is asked.",
  refused: "The round did not take the answer. It is kept on this device.",
  talk: "No more answers now. Talk to your neighbour: what did you answer, and why?",
  onward: "Wait for the next question",
};

/** Which asking of a question it is, of so many. */
function askingName(asking: number, of: number): string {
  if (of === 1) return "Answers";
  return asking === 1 ? "First" : asking === of ? "Now" : `Asking ${asking}`;
}

/** What the wall says of a live round. */
export const liveWallWords = {
  title: "Answer together on phones",
  note: "Phones in the room show the question that is on this wall, and answer it without names, points or hurry. You ask, see how the answers are spread, let neighbours talk, ask again, and show the reasons. What is answered in own words, you read in a window of your own, and the wall shows what you let through.",
  start: "Start a live round",
  starting: "Starting …",
  failed: "The class box did not answer. Try again.",
  localhost:
    "Phones cannot reach this page at the address it is open at. Open it at the address that “npm start” shows for other devices.",
  goTo: "Go to",
  orScan: "and type the letters, or scan the picture.",
  qr: "QR code that opens this round",
  lettersAre: (spaced: string) => `Letters of the round: ${spaced}`,
  now: "Turn to a question, and the phones show it.",
  end: "End the round",
  ended: "The round is over. What was in its box is deleted.",
  notKept:
    "This browser has no room to keep the round. Leave this page open until you end it: it cannot be loaded again.",
  showCode: "Show the letters",
  hideCode: "Hide the letters",
  away: "No connection to the class box. This goes on by itself.",
  answers: (count: number, asking: number) =>
    `${asking > 1 ? "Asked again: " : ""}${counted(count, { one: "answer", other: "answers" })}`,
  askHere: "Ask this one",
  stop: "No more answers",
  resume: "Take more answers",
  again: "Ask again",
  spread: "Show the spread",
  hideSpread: "Hide the spread",
  readTexts: "Read the texts",
  blocked: "The browser opened no window. Allow this site to open one, then press again.",
  showTexts: "Show the texts",
  hideTexts: "Hide the texts",
  textsTitle: "In your own words",
  noTexts: "No text has been let through to the wall.",
  asking: askingName,
  asked: (asking: number, of: number, answers: number) => `${askingName(asking, of)}: ${answers}`,
  share: (count: number, share: number) => `${count} (${Math.round(share * 100)}%)`,
  other: "Another answer",
  right: "right",
  place: (place: string) => `Place ${place}`,
  spreadTitle: "How the answers are spread",
};

/** What the teacher's own window says of a room's own words. */
export const liveTextsWords = {
  title: "What the room wrote",
  alone:
    "For you alone: keep this window off the wall. Where the wall shows the same as your screen, make the projector dark while you read. No name is with the texts. Tick what the wall may show.",
  none: "Nothing has come yet, or the wall shows no question in own words.",
  count: (texts: number) => counted(texts, { one: "text", other: "texts" }),
  onWall: "Show it on the wall",
  asking: askingName,
};
