import { words } from "@words/quiz";
import { answerId } from "@/lib/quiz/kinds/answer-id";
import { Markup } from "../../../ui/markup";
import { MarkLabel } from "../../marks";
import type { ViewProps } from "../../view";

/** A sentence with a gap. */
export function BlankView({ id, ask, response, update, outcome, settled, errorId }: ViewProps<"blank">) {
  const mark = outcome?.grade.marks[answerId];
  const reason = outcome?.reasons[answerId];
  const accepted = outcome?.key?.accepted[0];
  return (
    <div className="blank">
      <p className="blank-sentence">
        <Markup html={ask.before} as="span" />
        <input
          id={`${id}-gap`}
          type="text"
          inputMode={ask.numeric ? "numeric" : "text"}
          className={ask.numeric ? "gap gap-number" : "gap"}
          aria-label={words.yourAnswer}
          aria-describedby={errorId ?? (reason === undefined ? undefined : `${id}-why`)}
          aria-invalid={errorId === undefined ? undefined : true}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
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
      {mark !== undefined && (
        <div className={`reason is-${mark}`} id={`${id}-why`}>
          <MarkLabel mark={mark} />
          {mark === "wrong" && accepted !== undefined && (
            <p>
              {words.rightAnswer}: <strong>{accepted}</strong>
            </p>
          )}
          {reason !== undefined && <Markup html={reason} />}
        </div>
      )}
    </div>
  );
}
