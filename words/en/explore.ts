import type { Guess } from "@/lib/content/challenges";
import type { Position, permanentMembers } from "@/lib/council/decide";
import type { Seat, VoteCount } from "@/lib/council/seats";
import type { patterns, ReadSetup } from "@/lib/council/setup";
import type { Answer, End, Step } from "@/lib/icc/walk";
import { councilVoteWords, listed } from "./council";

/** What the explorer of the Council and its figures say. */
export const councilWords = {
  when: (day: string) => `Security Council, ${day}.`,
  drawing: "The Council’s table: squares are permanent members, circles elected ones.",
  legend: "Squares are permanent members, circles elected ones. Y is yes, N no, A abstains, – absent.",
  vote: "Vote",
  members: "Members",
  procedural: "A procedural decision",
  notProcedural: "Not a procedural decision",
  source: "Source",
  unnamed: "Elected members without a name are those whose names were not verified for this module.",
  change: "Change the votes and see what follows",

  title: "The Council’s vote",
  dek: "Fifteen members, two rules. Tap the seats of the Security Council and see which rule decides, guess what became of votes on record, and compare who has used the veto.",
  rule: "The rule",
  rules: [
    "A procedural decision, such as what is on the agenda, needs nine votes in favour. No member’s no can stop it.",
    "Any other decision needs nine votes in favour and no vote against by a permanent member: China, France, Russia, the United Kingdom, the United States. Such a no is called a veto.",
    "By long practice, a permanent member that abstains does not stop a decision. One that is absent is treated alike here; the source below speaks of abstaining.",
  ],
  ruleSource: "The first two stand in the",
  practiceSource: "On the practice:",
  onRecordNote:
    "Each of these can be loaded above. The names of elected members stand only where they were verified for this module. The vetoes among them are those the module speaks of; all that were found for it stand above.",
  shortOnRecord: "Without figures here",
  shortNote:
    "The record says that these votes or meetings took place, but who voted how was not verified for this module, or nobody called for a vote.",
  elsewhere: "In other bodies",
  elsewhereNote: "There, a majority decides. No member has a veto.",
  putOnTable: "Load this vote",
  who: (named: Record<Position, readonly string[]>): string =>
    [
      named.against.length > 0 && `No: ${listed(named.against)}`,
      named.abstain.length > 0 && `Abstained: ${listed(named.abstain)}`,
    ]
      .filter((part) => part !== false)
      .join(". "),
  result: (count: VoteCount | string, adopted: boolean): string => {
    const end = adopted ? "adopted" : "not adopted";
    if (count === "without a vote") return `${adopted ? "Adopted" : "Not adopted"} without a vote.`;
    if (typeof count === "string")
      return `${adopted ? "Adopted" : "Not adopted"}; the figures are not verified here.`;
    return `${count.for} yes, ${count.against} no, ${count.abstain} abstentions: ${end}.`;
  },

  setUp: "Set up a vote",
  load: "Start from",
  loadButton: "Load",
  onRecord: "Votes on record",
  toTry: "Set-ups to try",
  ownSetup: "A set-up of your own",
  patterns: {
    "all-yes": "All fifteen yes",
    "one-no": "Fourteen yes, one permanent member no",
    "six-no": "Nine yes, six elected members no",
    "five-abstain": "Nine yes, all permanent members abstain",
    "eight-yes": "Eight yes, none no",
    "agenda-two-no": "An agenda: nine yes, two permanent members no",
  } satisfies Record<keyof typeof patterns, string>,
  kind: "What is decided?",
  kinds: {
    procedural: "A procedural matter, such as the agenda",
    other: "Anything else, such as a referral or sanctions",
  },
  oneByOne: "Set the fifteen votes one by one",
  onRecordAs: (date: string) => `This is the vote of ${date}.`,
  changedFrom: (date: string) => `These are the members of ${date} with other votes than on the record.`,
  loaded: (what: string) => `Loaded: ${what}.`,
  notKept: "What you do here is not saved and not scored. The lessons ask questions that are.",
  tap: "Tap a seat, and its vote turns: yes, no, abstains, absent. With a keyboard, arrows lead from seat to seat and the space bar turns. Squares are permanent members, circles elected ones. Y is yes, N no, A abstains, – absent.",
  playHere: "Turn the votes here",
  link: "Share this set-up",
  copy: "Copy the link",
  copied: "The link is copied.",
  copyByHand: "Copying was blocked by this browser. The link is selected: copy it from there.",
  problems: {
    vote: "The link names a vote that is not on record here. Choose one of the list below, or ask for the link again.",
    kind: "The link does not say clearly what kind of decision it is about. Ask for it again, or set up the vote below.",
    seats:
      "The votes in the link are damaged: it has to name fifteen. Ask for it again, or set up the vote below.",
    nothing: "The link is incomplete. Ask for it again, or set up the vote below.",
  } satisfies Record<Extract<ReadSetup, { ok: false }>["problem"], string>,
  needsScript:
    "Changing the votes needs JavaScript. The votes on record stand further down and can be read without.",
};

/** What the set-ups to guess say. */
export const challengeWords = {
  title: "Guess what happened",
  more: (count: number) => `More set-ups (${count})`,
  note: "Each is from the record. Say what you expect, then see what happened and which rule decided. Nothing is counted, and there is no clock.",
  backed: (backers: number) => `${backers} members back it.`,
  votes(seats: readonly Seat[]): string {
    const does = (position: Position) => seats.filter((seat) => seat.position === position);
    const told = (position: Position) => {
      const names = does(position).flatMap(({ name }) => name ?? []);
      const named = position !== "for" && names.length > 0 ? ` (${listed(names)})` : "";
      return `${councilVoteWords.tally(position, does(position).length)}${named}`;
    };
    const shown = (["for", "against", "abstain", "absent"] as const).filter((one) => does(one).length > 0);
    return `${shown.map(told).join(", ")}.`;
  },
  isProcedural: "It is a procedural matter.",
  isOther: "It is not a procedural matter.",
  guess: "What do you expect?",
  guesses: {
    passes: "It passes",
    "too-few": "It fails, since too few vote yes",
    veto: "It fails, by a permanent member’s no",
  } satisfies Record<Guess, string>,
  see: "See what happened",
  notHeld: "It failed before a vote: nine are needed, under Article 27(2) of the Charter.",
  asGuessed: "You expected this.",
  otherThanGuessed: "You expected something else.",
  turn: "Load this vote and turn it",
};

/** What the vetoes of the five say. */
export const vetoWords = {
  title: "Who has used the veto",
  note: "All five permanent members have. To September 2022 this is the list of the United Nations’ library, which names who cast a veto and on which draft, but not how the others voted; later ones were found in the press: China’s as far as found, of the others only some. A veto that several cast together counts for each. Until 1991 the Soviet Union had the seat that Russia has; until October 1971 China’s seat was held by the government in Taipei.",
  source: "The list:",
  show: "Whose vetoes?",
  all: "All five",
  members: {
    China: "China",
    France: "France",
    Russia: "Russia and the Soviet Union",
    "United Kingdom": "United Kingdom",
    "United States": "United States",
  } satisfies Record<(typeof permanentMembers)[number], string>,
  short: {
    China: "China",
    France: "France",
    Russia: "Russia",
    "United Kingdom": "UK",
    "United States": "US",
  } satisfies Record<(typeof permanentMembers)[number], string>,
  day: "Day",
  about: "Draft on",
  by: "Veto of",
  none: "No veto of this member in these years is on the list.",
  others: (names: readonly string[]) =>
    names.length === 0 ? "Nobody else voted no." : `${listed(names)} voted no as well.`,
};

/** What the road to the Court says. */
export const iccWords = {
  title: "The road to the Court",
  dek: "What would have to be true before the International Criminal Court could look at a case? Walk the road yourself, then compare four situations.",
  notProof:
    "Jurisdiction is not proof. That the Court may look at a situation says nothing about what happened there or who is responsible. The road ends where an investigation begins.",
  walk: "Walk the road",
  which: "Which situation?",
  ownCase: "None in particular",
  questions: {
    crime: "Is it about a crime that the Court may try, such as crimes against humanity?",
    date: "Did it happen on or after 1 July 2002, when the treaty of the Court entered into force?",
    party: "Has the state where it happened, or the state of the accused, joined the Court?",
    accepts: "Has such a state, without joining, accepted the Court for it?",
    vote: "Did the Security Council vote on a referral?",
    nine: "Did at least nine of its fifteen members vote yes?",
    clear: "Was the vote free of a permanent member’s no?",
    prosecutor: "Does the Prosecutor open an investigation?",
  } satisfies Record<Step, string>,
  rules: {
    crime: "Rome Statute",
    date: "Rome Statute",
    party: "Rome Statute, Article 12",
    accepts: "Rome Statute, Article 12",
    vote: "Rome Statute, Article 13",
    nine: "UN Charter, Article 27(3)",
    clear: "UN Charter, Article 27(3)",
    prosecutor: "Rome Statute",
  } satisfies Record<Step, string>,
  signs: {
    crime: "Such a crime",
    date: "Since July 2002",
    party: "A state has joined",
    accepts: "A state accepts",
    vote: "Council votes",
    nine: "Nine yes",
    clear: "No permanent no",
    prosecutor: "Prosecutor opens",
  } satisfies Record<Step, string>,
  investigation: "Investigation",
  answers: { yes: "Yes", no: "No", open: "Left open" } satisfies Record<Answer, string>,
  ends: {
    "not-such-a-crime": "The road ends here. The Court tries only the crimes of its treaty.",
    "too-early": "The road ends here. The Court cannot go back before its treaty was in force.",
    "no-referral":
      "The road ends here. As far as these answers go, no state concerned is known to have joined or accepted, and there was no vote of the Council on a referral.",
    "too-few": "The road ends here. The referral fails, since fewer than nine members vote yes.",
    veto: "The road ends here. The referral fails, by a permanent member’s no.",
    "not-opened": "The way was open, but no investigation follows.",
    opened: "An investigation begins. It has to show what happened and who is responsible.",
    waiting: "The way to the Prosecutor is open.",
  } satisfies Record<End, string>,
  next: (question: string) => `Next: ${question}`,
  sameAsRecord: (name: string) => `On the record read here, ${name} ends in the same place.`,
  otherThanRecord: (name: string, end: string) => `On the record read here, ${name} ends elsewhere. ${end}`,
  toRecord: "See it step by step",
  again: "Begin again",
  onRecord: "Four situations",
  onRecordNote:
    "Each step says what the sources of this module show. Where they do not go into a step, it says so.",
  drawing: (end: string) => `The road, drawn. ${end}`,
  legend: "Y is yes, N no, – left open. The thick line is the way taken, the dotted one the way not taken.",
  link: "Share this walk",
  problems: {
    case: "The link names a situation that is not here. Choose one below, or ask for the link again.",
    road: "The answers in the link are damaged. Ask for it again, or walk the road below.",
  },
  needsScript:
    "Walking the road yourself needs JavaScript. The four situations stand further down and can be read without.",
};

/** What the pages beside the lessons say. */
export const exploreWords = {
  title: "Explore",
  dek: "What is easier to see than to read about. Each works on its own, and the lessons lead to it.",
  lessons: "The lessons:",
  questions: "Questions on this",
  questionsNote: "They stand in the lessons. There, answers are checked, and kept on this device.",
  parts: {
    council: {
      name: councilWords.title,
      summary:
        "Fifteen members and two rules: what stops a decision of the Security Council, and what does not.",
    },
    icc: {
      name: "The road to the Court",
      summary: "What would have to be true before the International Criminal Court could look at a case.",
    },
    timeline: {
      name: "Timeline",
      summary: "What happened, in the order of its days.",
    },
    record: {
      name: "The article beside the record",
      summary: "Where the news article says one thing and the documents another, each with its source.",
    },
  },
};

/** What the timeline says. */
export const timelineWords = {
  title: "Timeline",
  dek: "The record in the order of its days. Each line names the document it rests on.",
  show: "Show",
  all: "Everything",
  of: (track: string | null) => (track === null ? "In the order of the days." : `${track}, day by day.`),
  vote: "Who voted how",
};
