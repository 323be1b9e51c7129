import { livePhoneWords as words } from "@words/live";
import { askedAgain, instructions, missing } from "@words/quiz";
import { type FormEvent, type FunctionComponent, useState } from "react";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import type { Kind, QuestionOf, Responses } from "@/lib/quiz/question";
import { askAgain, isAnswered } from "@/lib/quiz/response";
import { StatusLine } from "../quiz/status-line";
import type { Said } from "../quiz/use-card";
import { useQuestion } from "../quiz/use-question";
import type { ViewProps } from "../quiz/view";
import { views } from "../quiz/views";
import { Markup } from "../ui/markup";

interface LiveQuestionProps<K extends Kind> {
  question: QuestionOf<K>;
  /** Whether an answer is taken: not after it was sent, and not while the room talks. */
  taking: boolean;
  onSend: (question: QuestionOf<K>, response: Responses[K]) => void;
}

/** A question of a live round, answered without a verdict: the room has it together, later. */
export function LiveQuestion<K extends Kind>({ question, taking, onSend }: LiveQuestionProps<K>) {
  const hand = useQuestion(question, "lesson");
  const [said, say] = useState<Said | null>(null);
  const { id, kind } = question;
  const View: FunctionComponent<ViewProps<K>> = views[kind];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const again = askAgain(question, hand.response);
    if (!isAnswered(question, hand.response)) say({ what: "missing", text: missing[kind] });
    else if (again !== null) say({ what: "missing", text: askedAgain[again] });
    else onSend(question, hand.response);
  };
  return (
    <section className="question" id={id} data-kind={kind} tabIndex={-1}>
      <form onSubmit={onSubmit} autoComplete="off" noValidate>
        <fieldset>
          <legend>
            <Markup html={question.prompt} className="question-prompt" />
          </legend>
          {taking && (
            <p className="question-instruction">
              {kindTraits[kind].answer === "written" ? words.ownWords : instructions[kind]}
            </p>
          )}
          <View
            id={id}
            ask={question.ask}
            response={hand.response}
            update={hand.update}
            announce={(text) => say({ what: "moved", text })}
            outcome={null}
            status={
              <StatusLine id={`${id}-status`} said={taking ? said : null} verdict={null} isSame={false} />
            }
            spokenPart={null}
            lookAgain={null}
            settled={!taking}
            errorId={taking && said?.what === "missing" ? `${id}-status` : undefined}
          />
        </fieldset>
        {taking && (
          <div className="ui-actions">
            <button type="submit" className="ui-primary">
              {words.send}
            </button>
          </div>
        )}
      </form>
    </section>
  );
}
