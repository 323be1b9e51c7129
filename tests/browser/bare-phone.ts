/** Phones without a page: they speak the protocol of docs/box.md, and seal as a page does. A room of them costs no browser. */
import { readFile } from "node:fs/promises";
import { assignmentId, readAssignment } from "../../lib/assignment/assignment";
import { type EditionRow, editionsOf } from "../../lib/assignment/edition";
import type { HandedAnswer } from "../../lib/assignment/hand-in";
import { sealHandIn } from "../../lib/assignment/seal";
import { responseCount, unrankResponse } from "../../lib/assignment/shape";
import { nameOfBox } from "../../lib/box/name";
import { type PutResult, putLetter } from "../../lib/box/put-letter";
import { BoxRefusal } from "../../lib/box/refusal";
import { followRound } from "../../lib/box/round-listener";
import { type HeardNews, placeOfRound, readRoundLetters } from "../../lib/box/rounds";
import { letterIn } from "../../lib/class/letter-code";
import { hexOf } from "../../lib/codes/pack";
import { webSuite } from "../../lib/crypto/web-suite";
import { sealAnswer } from "../../lib/live/sealed-answer";

const newId = () => hexOf(crypto.getRandomValues(new Uint8Array(16)));

/** Hand-ins to a link as sealed codes, of one student for each code word, with an answer to every question of a lesson. */
export async function handInsTo(
  link: string,
  lesson: string,
  codeWords: readonly string[],
): Promise<{ codes: string[]; key: string }> {
  const slug = "unreasonable-criticism";
  const rows: EditionRow[] = JSON.parse(await readFile(`lessons/${slug}/editions.json`, "utf8"));
  const editions = editionsOf({ [slug]: rows });
  const opened = readAssignment(link.slice(link.indexOf("#")), editions);
  const key = opened.ok ? opened.assignment.key : null;
  if (!opened.ok || key === null) throw new Error("no sealed assignment");
  const { assignment } = opened;
  const shapes =
    editions.get(assignment.edition)?.lessons.find((one) => one.slug === lesson)?.questions ?? [];
  const codes: string[] = [];
  for (const [nonce, codeWord] of codeWords.entries()) {
    const answers = shapes.map((shape, at) => {
      const noted = shape.kind === "explain" || shape.kind === "predict";
      const rank = responseCount(shape) === 0 ? null : (nonce + at) % responseCount(shape);
      const response = rank === null ? null : unrankResponse(shape, rank);
      const first: HandedAnswer["first"] = noted ? "noted" : (nonce + at) % 3 === 0 ? "right" : "wrong";
      const end: HandedAnswer["end"] = noted ? "ended" : first === "right" ? "right" : "open";
      return [shape.id, { response, first, end, confidence: null }] as const;
    });
    const handIn = {
      edition: assignment.edition,
      assignment: assignmentId(assignment, editions),
      lessons: [lesson],
      nonce: String(nonce),
      turn: 1,
      codeWord,
      answers: Object.fromEntries(answers),
      texts: {},
    };
    codes.push((await sealHandIn(handIn, key, editions)) ?? "");
  }
  return { codes, key };
}

/** Puts a sealed code into the box of its key. */
export async function handInBare(root: string, code: string, key: string): Promise<PutResult> {
  const bytes = letterIn(code);
  if (bytes === null) throw new Error("no sealed code");
  return putLetter(fetch, root, { box: await nameOfBox(key, webSuite), id: newId(), bytes });
}

export interface BarePhone {
  /** What the round says now; null before anything was heard. */
  now: () => HeardNews["news"] | null;
  /** Answers what is asked now. */
  answer: (response: unknown) => Promise<PutResult>;
  /** Resolves when the round is over. */
  over: Promise<void>;
  leave: () => void;
}

/** Joins a live round by its letters. */
export async function joinBare(root: string, typed: string): Promise<BarePhone> {
  const letters = readRoundLetters(typed);
  if (letters === null) throw new Error("no letters of a round");
  const leaving = new AbortController();
  const phone = newId();
  let heard: HeardNews | null = null;
  const over = followRound(
    await placeOfRound(letters, webSuite),
    null,
    {
      ask: fetch,
      root,
      suite: webSuite,
      now: Date.now,
      random: (bytes) => crypto.getRandomValues(bytes),
      sleep: (milliseconds) => new Promise((passed) => setTimeout(passed, milliseconds)),
    },
    (news) => {
      heard = news;
    },
    () => {},
    leaving.signal,
  ).catch((error) => {
    if (!(error instanceof BoxRefusal && error.why === "no-box")) throw error;
  });
  return {
    now: () => heard?.news ?? null,
    async answer(response) {
      if (heard?.news.now !== "ask") throw new Error("nothing is asked");
      const { x, news } = heard;
      const bytes = await sealAnswer({ turn: news.turn, phone, response }, x, webSuite);
      if (bytes === null) throw new Error("no answer can be sealed");
      return putLetter(fetch, root, { box: await nameOfBox(x, webSuite), id: newId(), bytes });
    },
    over,
    leave: () => leaving.abort(),
  };
}
