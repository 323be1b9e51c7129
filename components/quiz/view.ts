import type { ReactNode } from "react";
import type { Outcome } from "@/lib/quiz/outcome";
import type { Asks, Kind, Responses } from "@/lib/quiz/question";

/** What every view of a kind gets. There is no key in it: only an outcome can hold one, after an answer. */
export interface ViewProps<K extends Kind> {
  /** Begins the ids and names of the view's controls; unique on the page. */
  id: string;
  ask: Asks[K];
  response: Responses[K];
  /** Changes the response as it is now, not as it was when the view was drawn. */
  update: (change: (response: Responses[K]) => Responses[K]) => void;
  /** Says something to a screen reader, once. */
  announce: (text: string) => void;
  outcome: Outcome<K> | null;
  /** The status line with the verdict: each view puts it where the eye is after a check. */
  status: ReactNode;
  /** The part whose mark and reason the verdict gives; null where each part has its own. */
  spokenPart: string | null;
  /** The way back to the passage, for a wrong part whose reason would give the answer away. */
  lookAgain: ReactNode;
  /** The question is settled: it shows what was answered and takes no more. */
  settled: boolean;
  /** The id of the message that says what is missing, while there is one. */
  errorId: string | undefined;
}
