import { printWords as words } from "@words/print";
import type { FunctionComponent } from "react";
import { askingOf } from "@/lib/quiz/asking";
import { paperParts } from "@/lib/quiz/paper";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import type { PaperProps } from "../quiz/paper-parts";
import { Markup } from "../ui/markup";
import { printedKinds } from "./printed-kinds";

/** What is asked and what there is to choose from, in letters. Nothing of the key. */
export function PrintedAsk<K extends Kind>({ question }: { question: QuestionOf<K> }) {
  const Paper: FunctionComponent<PaperProps<K>> = printedKinds[question.kind].Question;
  return (
    <>
      <Markup html={question.prompt} className="question-prompt" />
      <p className="ui-quiet">
        {askingOf(question) === "after" ? words.predictAgain : words.instructions[question.kind]}
      </p>
      <Paper ask={question.ask} {...paperParts(question)} />
    </>
  );
}

/**
 * A question as it stands on paper.
 *
 * @param number as on every sheet, for example "3.5"
 * @param chosen whether the page shows some of its questions where its address says so: see only-some.tsx
 */
export function PrintedQuestion<K extends Kind>({
  question,
  number,
  chosen = false,
}: {
  question: QuestionOf<K>;
  number: string;
  chosen?: boolean;
}) {
  return (
    <section
      className="paper-question"
      data-kind={question.kind}
      {...(chosen && { "data-asks": "paper", "data-number": number })}
    >
      <p className="paper-number">{number}</p>
      <PrintedAsk question={question} />
    </section>
  );
}
