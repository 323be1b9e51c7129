import { askedAgain, missing } from "@words/quiz";
import { type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Attempt } from "@/lib/progress/progress";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { askAgain, isAnswered } from "@/lib/quiz/response";
import type { QuestionInHand } from "./use-hand";
import { type OnePress, useOnePress } from "./use-one-press";
import { useQuestion } from "./use-question";
import { type Shows, whatShows } from "./what-shows";

/** What the status line of a question says. `again`: the same answer was checked once more. */
export type Said =
  | { what: "verdict"; again?: boolean }
  | { what: "missing"; text: string }
  | { what: "moved"; text: string };

export interface CardInHand<K extends Kind> extends QuestionInHand<K> {
  shows: Shows<K>;
  said: Said | null;
  announce: (text: string) => void;
  handlers: OnePress["handlers"];
  lastHint: RefObject<HTMLLIElement | null>;
  mainButton: RefObject<HTMLButtonElement | null>;
  onSubmit: (event: FormEvent) => void;
}

/**
 * A card at work: what its presses do, what its status line says, and where the focus goes.
 *
 * @param leadOn leads to what comes after the question
 */
export function useCard<K extends Kind>(
  question: QuestionOf<K>,
  { where, held, leadOn }: { where: Attempt["where"]; held: boolean; leadOn: () => void },
): CardInHand<K> {
  const hand = useQuestion(question, where);
  const [said, say] = useState<Said | null>(null);
  const onePress = useOnePress();
  const lastHint = useRef<HTMLLIElement>(null);
  const mainButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed may be gone after the press; the focus then goes on to what it brought.
  const [focusOn, setFocusOn] = useState<"hint" | "main" | null>(null);
  useLayoutEffect(() => {
    if (focusOn === null) return;
    (focusOn === "hint" ? lastHint : mainButton).current?.focus();
    onePress.done();
    setFocusOn(null);
  });
  // The verdict stands at the answer, which may be further up than the button, or be pushed out of the window.
  useEffect(() => {
    if (said?.what === "verdict")
      document.getElementById(`${question.id}-status`)?.scrollIntoView?.({ block: "nearest" });
  }, [said, question.id]);

  const shows = whatShows(question, { ...hand, held, where });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const again = askAgain(question, hand.response);
    if (shows.leadsOn) {
      if (!onePress.isRepeat() && !onePress.isFromField()) leadOn();
    } else if (!isAnswered(question, hand.response)) say({ what: "missing", text: missing[question.kind] });
    else if (again !== null) say({ what: "missing", text: askedAgain[again] });
    else if (!shows.isSame) {
      hand.submit();
      say({ what: "verdict" });
      onePress.done();
    } else if (!onePress.isRepeat()) say({ what: "verdict", again: true });
  };

  return {
    ...hand,
    shows,
    said,
    announce: (text) => say({ what: "moved", text }),
    handlers: onePress.handlers,
    lastHint,
    mainButton,
    onSubmit,
    takeHint: () => {
      hand.takeHint();
      setFocusOn("hint");
    },
    show: () => {
      hand.show();
      say({ what: "verdict" });
      setFocusOn("main");
    },
    startAnew: () => {
      hand.startAnew();
      say(null);
      document.getElementById(question.id)?.focus();
    },
  };
}
