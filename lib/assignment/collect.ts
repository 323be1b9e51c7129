/** What a learner hands in, from the record. */

import { firstTryOf, lessonState } from "../progress/lesson-state";
import { byClock, type Progress } from "../progress/progress";
import type { Asked } from "../progress/question-state";
import type { Kind, Response } from "../quiz/question";
import { ownTextOf, parseResponse } from "../quiz/response";
import type { HandedAnswer } from "./hand-in";

/** What is needed of a question: with the tries that hold for this learner. */
export interface Collected extends Asked {
  id: string;
  kind: Kind;
  scored: boolean;
}

/** By question id: the first answer on the present rev and what came of it. Questions not answered are left out. */
export function collectAnswers(
  progress: Progress,
  questions: readonly Collected[],
): Record<string, HandedAnswer> {
  return Object.fromEntries(
    questions.flatMap((question): [string, HandedAnswer][] => {
      const answer = answerTo(progress, question);
      return answer === null ? [] : [[question.id, answer]];
    }),
  );
}

function answerTo(progress: Progress, asked: Collected): HandedAnswer | null {
  const attempts = progress.attempts
    .filter(({ question, rev }) => question === asked.question && rev === asked.rev)
    .sort(byClock);
  if (!asked.scored) {
    const last = attempts.at(-1);
    if (last === undefined) return null;
    return {
      response: readResponse(asked.kind, last.response),
      first: "noted",
      end: "ended",
      confidence: null,
    };
  }
  const first = firstTryOf(attempts);
  if (first === null || first.verdict === "shown") return null;
  const later = attempts.some(({ verdict }) => verdict === "right");
  const missed = lessonState(progress, [asked]).missed.length > 0;
  return {
    response: readResponse(asked.kind, first.response),
    first: first.verdict,
    end: later ? "right" : missed ? "ended" : "open",
    confidence: first.confidence ?? null,
  };
}

function readResponse(kind: Kind, saved: unknown): Response | null {
  return parseResponse(kind, saved);
}

/** By question id: the own words of the last answer to each written question. */
export function collectTexts(progress: Progress, questions: readonly Collected[]): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ id, kind, question, rev }): [string, string][] => {
      const last = progress.attempts.filter((one) => one.question === question && one.rev === rev).at(-1);
      const text = ownTextOf(kind, last?.response ?? null);
      return text === "" ? [] : [[id, text]];
    }),
  );
}
