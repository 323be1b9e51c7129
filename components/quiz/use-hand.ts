import { useMemo } from "react";
import { type Attempt, addAttempt, type Confidence, type Draft, saveDraft } from "@/lib/progress/progress";
import { type QuestionState, questionState } from "@/lib/progress/question-state";
import { questionKey } from "@/lib/quiz/names";
import type { Grade, Kind, QuestionOf, Responses } from "@/lib/quiz/question";
import { newId } from "../host/new-id";
import { progressStore } from "../progress/progress-store";
import { useRecordOf } from "../progress/use-progress";

export interface QuestionInHand<K extends Kind> {
  state: QuestionState;
  /** What stands in the controls now. */
  response: Responses[K];
  /** What was checked last in this round; null before the first try, and where the answer was shown without one. */
  checked: Responses[K] | null;
  confidence: Confidence | undefined;
  update: (change: (response: Responses[K]) => Responses[K]) => void;
  setConfidence: (confidence: Confidence) => void;
  takeHint: () => void;
  submit: () => void;
  show: () => void;
  startAnew: () => void;
}

/** What a hand has to know of its question's kind. */
export interface HandRules<K extends Kind> {
  /** A saved value as a response, or null. */
  read: (saved: unknown) => Responses[K] | null;
  empty: (question: QuestionOf<K>, seed: string) => Responses[K];
  grade: (question: QuestionOf<K>, response: Responses[K]) => Grade;
}

/**
 * One question and what the learner did with it. Nothing is kept here: every change goes to the record at once, so a
 * page that is closed, reloaded or killed loses nothing. For a browser that is killed there is the journal.
 *
 * @param rules of one kind, where a page asks no other and should not load them
 */
export function useHand<K extends Kind>(
  question: QuestionOf<K>,
  where: Attempt["where"],
  { read, empty, grade }: HandRules<K>,
): QuestionInHand<K> {
  const key = questionKey(question);
  const progress = useRecordOf(key);
  const { rev, tries } = question;
  const asked = useMemo(() => ({ question: key, rev, tries }), [key, rev, tries]);
  const state = useMemo(() => questionState(progress, asked), [progress, asked]);

  const responseOf = ({ draft, lastAttempt }: QuestionState): Responses[K] =>
    read(draft?.response) ?? read(lastAttempt?.response) ?? empty(question, key);

  /** Reads the record as it is at this moment: two changes in one instant must not undo each other. */
  const redraft = (change: (draft: Draft, now: QuestionState) => Partial<Draft>) => {
    progressStore.change((all) => {
      const now = questionState(all, asked);
      const confidence = now.draft?.confidence;
      const draft: Draft = {
        question: key,
        rev: question.rev,
        round: now.round,
        response: responseOf(now),
        ...(confidence === undefined ? {} : { confidence }),
        hints: now.hints,
        at: Date.now(),
      };
      return saveDraft(all, { ...draft, ...change(draft, now) });
    });
  };

  const record = (verdict: Attempt["verdict"], score: number) => {
    progressStore.change((all) => {
      const now = questionState(all, asked);
      const confidence = now.draft?.confidence;
      return addAttempt(all, {
        id: newId(),
        question: key,
        rev: question.rev,
        round: now.round,
        kind: question.kind,
        response: responseOf(now),
        verdict,
        score,
        ...(confidence === undefined ? {} : { confidence }),
        hints: now.hints,
        at: Date.now(),
        where,
      });
    });
  };

  return {
    state,
    response: responseOf(state),
    checked: read(state.lastAttempt?.response),
    confidence: state.draft?.confidence,
    update: (change) => redraft((_draft, now) => ({ response: change(responseOf(now)) })),
    setConfidence: (confidence) => redraft(() => ({ confidence })),
    takeHint: () => redraft(({ hints }) => ({ hints: Math.min(hints + 1, question.hints.length) })),
    submit: () => {
      const graded = grade(question, responseOf(questionState(progressStore.getState().record, asked)));
      record(graded.verdict, graded.score);
    },
    show: () => record("shown", 0),
    startAnew: () =>
      redraft((_draft, now) => ({ round: now.round + 1, response: empty(question, key), hints: 0 })),
  };
}
