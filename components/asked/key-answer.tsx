import { printWords as words } from "@words/print";
import type { FunctionComponent } from "react";
import { outcome } from "@/lib/quiz/outcome";
import { letterOf, paperParts, toPaper } from "@/lib/quiz/paper";
import type { Keys, Kind, QuestionOf } from "@/lib/quiz/question";
import { describeResponse, keyResponse } from "@/lib/quiz/response";
import { EvidenceLinks } from "../quiz/evidence-links";
import { Markup } from "../ui/markup";
import { printedKinds } from "./printed-kinds";

/** The right answer, in letters as on paper and in words, then every reason, then what settles it. For teachers only. */
export function KeyAnswer<K extends Kind>({ question }: { question: QuestionOf<K> }) {
  const Key: FunctionComponent<{ answer: Keys[K] }> | undefined = printedKinds[question.kind].Key;
  const response = keyResponse(question);
  const { reasons } = outcome(question, response, true);
  const { lettered, numbered } = paperParts(question);
  // By the numbers or letters of the paper; what has none comes last.
  const named = [
    ...numbered.map(({ id }, at) => ({ id, name: `${at + 1}. ` })),
    ...lettered.map(({ id }, at) => ({ id, name: `${letterOf(at)}. ` })),
  ].filter(({ id }) => Object.hasOwn(reasons, id));
  const known = new Set(named.map(({ id }) => id));
  const others = Object.keys(reasons).filter((id) => !known.has(id));
  return (
    <>
      {Key !== undefined ? (
        <Key answer={question.key} />
      ) : (
        <p className="key-answer">
          {words.rightAnswer}:{" "}
          {lettered.length > 0 && <strong className="key-letters">{toPaper(question, response)}</strong>}{" "}
          {describeResponse(question, response)}
        </p>
      )}
      {!question.scored && <p className="ui-quiet">{words.unscored}</p>}
      <ul className="key-reasons">
        {[...named, ...others.map((id) => ({ id, name: "" }))].map(({ id, name }) => (
          <li key={id}>
            {name}
            <Markup html={reasons[id] ?? ""} as="span" />
          </li>
        ))}
      </ul>
      {question.see.length > 0 && (
        <p className="ui-quiet">
          {words.settledBy} <EvidenceLinks see={question.see} />
        </p>
      )}
    </>
  );
}
