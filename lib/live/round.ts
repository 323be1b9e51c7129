/** A live round as the teacher's page has it: which question is asked, and how far each has come. */
import * as v from "valibot";
import { type AskedQuestion, askedQuestion, type RoundNews } from "../box/rounds";

/** "ask": phones take answers. "talk": they take none, and no verdict is out. "reasons": it is. */
const stage = v.picklist(["ask", "talk", "reasons"]);
export type Stage = v.InferOutput<typeof stage>;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const tally = v.object({ answers: count, picks: v.record(v.string(), count) });

const progressOfQuestion = v.object({
  asked: askedQuestion,
  stage,
  /** Its askings, in their order; at least one. */
  turns: v.pipe(v.array(count), v.minLength(1)),
});
export type QuestionInRound = v.InferOutput<typeof progressOfQuestion>;

/** A text of the room's that the teacher let through to the wall. */
const roomText = v.object({
  /** To which asking. */
  turn: count,
  /** Of which phone, by its number by chance. */
  phone: v.string(),
  text: v.string(),
});
export type RoomText = v.InferOutput<typeof roomText>;

/** All of a round that a page needs to go on with it, but for the answers, which lie in the round's box. */
export const roundState = v.object({
  /** The last asking of the round; 0 before the first. */
  turn: count,
  /** By `questionName`. */
  questions: v.record(v.string(), progressOfQuestion),
  /** The question that is on the wall; null for none. */
  present: v.nullable(v.string()),
  /** By turn: what was counted before the letters were cleared away. */
  counted: v.record(v.string(), tally),
  /** The last letter that was: it may be in the box still, where clearing did not get through. */
  countedTo: v.optional(count, 0),
  /** In the order in which they were let through. */
  shown: v.optional(v.array(roomText), []),
});
export type RoundState = v.InferOutput<typeof roundState>;

export const newRound: RoundState = {
  turn: 0,
  questions: {},
  present: null,
  counted: {},
  countedTo: 0,
  shown: [],
};

/** What a teacher does. */
export type Step =
  /** The wall turned to a question, or to something that is none. */
  | { do: "turn"; to: AskedQuestion | null }
  /** No more answers; or, after that, more all the same. */
  | { do: "stop" | "resume" }
  /** The same question once more. */
  | { do: "again" }
  | { do: "reasons" };

/** The name by which a round keeps how far a question has come. */
export function questionName({ module, question }: Pick<AskedQuestion, "module" | "question">): string {
  return `${module}/${question}`;
}

/** The question on the wall, as far as it has come. */
export function presentIn({ present, questions }: RoundState): QuestionInRound | null {
  return present === null ? null : (questions[present] ?? null);
}

/**
 * The round after a step. A question is asked as the wall turns to it for the first time; when the wall turns away its
 * answers are over, and when it comes back it stands as it was left. A step that makes no sense changes nothing.
 */
export function roundAfter(state: RoundState, step: Step): RoundState {
  const now = presentIn(state);
  if (step.do === "turn") {
    const name = step.to === null ? null : questionName(step.to);
    if (name === state.present) return state;
    const left = now?.stage === "ask" ? withPresent(state, { ...now, stage: "talk" }) : state;
    if (step.to === null || name === null) return { ...left, present: null };
    const there = { ...left, present: name };
    return left.questions[name] === undefined ? askedNow(there, step.to, []) : there;
  }
  if (now === null) return state;
  const to = moves[step.do][now.stage];
  if (to === undefined) return state;
  return step.do === "again"
    ? askedNow(state, now.asked, now.turns)
    : withPresent(state, { ...now, stage: to });
}

/** From which stage a step leads where. */
const moves: Record<Exclude<Step["do"], "turn">, Partial<Record<Stage, Stage>>> = {
  stop: { ask: "talk" },
  resume: { talk: "ask" },
  again: { talk: "ask" },
  reasons: { ask: "reasons", talk: "reasons" },
};

function withPresent(state: RoundState, question: QuestionInRound): RoundState {
  return { ...state, questions: { ...state.questions, [questionName(question.asked)]: question } };
}

function askedNow(state: RoundState, asked: AskedQuestion, turns: readonly number[]): RoundState {
  const turn = state.turn + 1;
  return withPresent({ ...state, turn }, { asked, stage: "ask", turns: [...turns, turn] });
}

/** What the room is told. */
export function newsOf(state: RoundState): RoundNews {
  const now = presentIn(state);
  if (now === null) return { round: 1, now: "wait" };
  const { asked, stage: stageNow, turns } = now;
  return { round: 1, now: stageNow, turn: turns.at(-1) ?? state.turn, asking: turns.length, asked };
}

/** Whether the wall shows a text: this one, and not what its phone wrote later. */
export function isShown({ shown }: RoundState, { turn, phone, text }: RoomText): boolean {
  return shown.some((one) => one.turn === turn && one.phone === phone && one.text === text);
}

/** Lets a text through to the wall, or takes it off again. The phones are not told. */
export function roundShowing(state: RoundState, text: RoomText, shows: boolean): RoundState {
  if (isShown(state, text) === shows) return state;
  const others = state.shown.filter(({ turn, phone }) => turn !== text.turn || phone !== text.phone);
  return { ...state, shown: shows ? [...others, text] : others };
}
