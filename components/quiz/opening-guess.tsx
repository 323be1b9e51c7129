"use client";

import { guessWords as words } from "@words/home";
import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { grading, response } from "@/lib/quiz/kinds/predict/predict";
import type { QuestionOf } from "@/lib/quiz/question";
import { isRecord } from "@/lib/quiz/saved";
import { lessonPath } from "@/lib/routes";
import { useAlive } from "../progress/use-progress";
import { siteHref } from "../ui/site-href";
import { ChoiceView } from "./kinds/choice/view";
import { type HandRules, useHand } from "./use-hand";

/** Of this one kind alone: the home page loads no other. */
const rules: HandRules<"predict"> = {
  read: (saved) => (isRecord(saved) ? response.read(saved) : null),
  empty: response.empty,
  grade: grading.grade,
};

/**
 * The first question of a lesson, asked on the home page: the same attempt in the same record, so that the lesson knows
 * the guess. It says nothing of what holds.
 *
 * @param asks the question in short, below the sentence it is about
 */
export function OpeningGuess({ question, asks }: { question: QuestionOf<"predict">; asks: string }) {
  const alive = useAlive();
  const hand = useHand(question, "lesson", rules);
  const [said, say] = useState<"missing" | "kept" | null>(null);
  const onward = useRef<HTMLAnchorElement>(null);
  const noted = hand.state.status !== "open";
  // The button that was pressed is gone; the focus goes on to what came in its place.
  useLayoutEffect(() => {
    if (noted && said === "kept") onward.current?.focus();
  }, [noted, said]);
  const statusId = `${question.id}-status`;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (noted) return;
    if (!response.isAnswered(question, hand.response)) return say("missing");
    hand.submit();
    say("kept");
  };
  return (
    <form className="opening-guess" onSubmit={onSubmit} autoComplete="off" noValidate>
      <fieldset>
        <legend>{asks}</legend>
        <p className="question-instruction">{words.instruction}</p>
        <ChoiceView
          id={question.id}
          ask={question.ask}
          response={hand.response}
          update={hand.update}
          announce={ignore}
          outcome={null}
          status={
            <div role="status" id={statusId} className="ui-status">
              {noted ? (
                <p>{words.kept}</p>
              ) : (
                said === "missing" && <p className="ui-error">{words.missing}</p>
              )}
            </div>
          }
          spokenPart={null}
          lookAgain={null}
          settled={noted}
          errorId={said === "missing" && !noted ? statusId : undefined}
        />
      </fieldset>
      <div className="ui-actions">
        {noted ? (
          <a ref={onward} href={siteHref(lessonPath(question.module, question.lesson))}>
            {words.onward}
          </a>
        ) : (
          <button type="submit" className="ui-primary" disabled={!alive}>
            {words.keep}
          </button>
        )}
      </div>
    </form>
  );
}

/** Nothing moves in here that would have to be told. */
function ignore(): void {}
