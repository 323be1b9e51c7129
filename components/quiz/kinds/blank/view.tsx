import { kindWords as words } from "@words/kinds";
import { answerId } from "@/lib/quiz/kinds/answer-id";
import { plainText } from "@/lib/quiz/plain-text";
import { Markup } from "../../../ui/markup";
import { MarkLabel } from "../../marks";
import type { ViewProps } from "../../view";

/** A sentence with a gap. */
export function BlankView({
  id,
  ask,
  response,
  update,
  outcome,
  status,
  lookAgain,
  spokenPart,
  settled,
  errorId,
}: ViewProps<"blank">) {
  const mark = outcome?.grade.marks[answerId];
  const reason = outcome?.reasons[answerId];
  const accepted = mark === "wrong" ? outcome?.key?.accepted[0] : undefined;
  const isSpoken = spokenPart === answerId;
  const way = mark === "wrong" && lookAgain;
  return (
    <div className="question-blank">
      <p className="blank-sentence">
        <Markup html={ask.before} as="span" />
        <input
          id={`${id}-gap`}
          type="text"
          inputMode={ask.numeric ? "numeric" : "text"}
          className={ask.numeric ? "question-gap question-gap-number" : "question-gap"}
          aria-label={words.gap(plainText(ask.before), plainText(ask.after))}
          aria-describedby={errorId ?? (mark === undefined ? undefined : `${id}-status ${id}-why`)}
          aria-invalid={errorId === undefined ? undefined : true}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck="false"
          maxLength={200}
          value={response.text}
          readOnly={settled}
          onChange={(event) => {
            const text = event.currentTarget.value;
            update(() => ({ text }));
          }}
        />
        <Markup html={ask.after} as="span" />
      </p>
      {status}
      {mark !== undefined && (!isSpoken || accepted !== undefined || reason !== undefined || way) && (
        <div className={`question-reason is-${mark}`} id={`${id}-why`}>
          {!isSpoken && <MarkLabel mark={mark} />}
          {accepted !== undefined && (
            <p>
              {words.rightAnswer}: <strong>{accepted}</strong>
            </p>
          )}
          {reason !== undefined && <Markup html={reason} />}
          {way}
        </div>
      )}
    </div>
  );
}
