import type { Attempt } from "@/lib/progress/progress";
import type { QuestionState } from "@/lib/progress/question-state";
import { type Asking, askingOf } from "@/lib/quiz/asking";
import { gradings, kindTraits } from "@/lib/quiz/kinds/kinds";
import { type Outcome, presentOutcome } from "@/lib/quiz/outcome";
import type { Kind, QuestionOf, Responses } from "@/lib/quiz/question";
import { sameResponse } from "@/lib/quiz/response";

/** Where a question stands, as its card needs it. */
export interface Standing<K extends Kind> {
  state: QuestionState;
  /** What stands in the controls now. */
  response: Responses[K];
  /** What was checked last in this round; null before the first try. */
  checked: Responses[K] | null;
  /** An assignment holds the verdict back for now. */
  held: boolean;
  where: Attempt["where"];
}

/** Which parts of a card show. */
export interface Shows<K extends Kind> {
  asking: Asking;
  /** The controls take no more. Own words may still be changed after the model answer shows. */
  locked: boolean;
  /** What stands in the controls is what was checked last. */
  isSame: boolean;
  /** There is nothing left to check: the main button leads on. */
  leadsOn: boolean;
  /** Null where nothing was checked, and where the verdict is held back. */
  outcome: Outcome<K> | null;
  /** The part whose reason the verdict gives; null where it shows another part than was picked. */
  spokenPart: string | null;
  heldNote: boolean;
  triesLeft: number;
  confidence: boolean;
  hintButton: boolean;
  showButton: boolean;
  /** What settles the question, and the way to answer it anew. */
  settledBy: boolean;
  /** Earlier attempts, without the one that shows. */
  earlier: Attempt[];
}

/** Says what a card shows of a question in a state, and with that what it does not give away yet. */
export function whatShows<K extends Kind>(
  question: QuestionOf<K>,
  { state, response, checked, held, where }: Standing<K>,
): Shows<K> {
  const { kind, scored } = question;
  const settled = state.status !== "open";
  const answered = state.tries.length > 0;
  const isWritten = kindTraits[kind].answer === "written";
  const locked = settled && !isWritten;
  const isSame = checked !== null && sameResponse(kind, checked, response);
  const basis = settled ? (isWritten ? response : (checked ?? response)) : checked;
  return {
    asking: askingOf(question),
    locked,
    isSame,
    leadsOn: locked || (settled && isSame),
    outcome: basis === null || !answered || held ? null : presentOutcome(question, basis, response, settled),
    spokenPart:
      basis === null || (state.lastAttempt?.verdict === "shown" && kindTraits[kind].answer === "picked")
        ? null
        : gradings[kind].spokenPart(basis),
    heldNote: held && answered,
    triesLeft: settled ? 0 : question.tries - state.tries.length,
    confidence: scored && !settled,
    hintButton: !settled && state.hints < question.hints.length,
    showButton: !settled && answered,
    settledBy: settled && !held,
    // An earlier right answer would answer a question that is asked again.
    earlier: where === "review" && !settled ? [] : [...state.earlier, ...state.tries.slice(0, -1)],
  };
}
