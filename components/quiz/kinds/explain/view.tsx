import { kindWords as words } from "@words/kinds";
import { lettersLeft, lettersOver, longestKept } from "@/lib/quiz/own-text";
import { Markup } from "../../../ui/markup";
import type { ViewProps } from "../../view";

/** From here on the letters that are left are told. */
const nearlyFull = 500;

/** A text of the learner's own, then a model answer and points to check it by. */
export function ExplainView({
  id,
  ask,
  response,
  update,
  announce,
  outcome,
  status,
  settled,
  errorId,
}: ViewProps<"explain">) {
  const over = lettersOver(response.text);
  const left = lettersLeft(response.text);
  const room = over > 0 ? words.textOver(over) : left < nearlyFull ? words.textLeft(left) : null;
  const model = outcome?.key?.model;
  return (
    <div className="question-explain">
      <label htmlFor={`${id}-text`}>{words.ownText}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        autoComplete="off"
        readOnly={settled}
        aria-describedby={room === null ? errorId : `${id}-room ${errorId ?? ""}`.trim()}
        aria-invalid={errorId === undefined ? undefined : true}
        value={response.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          // More than the record holds: the field stays as it was, and says so.
          if (text.length > longestKept) return announce(words.textNotTaken);
          update((current) => ({ ...current, text }));
        }}
      />
      {room !== null && (
        <p id={`${id}-room`} key={room} className={over > 0 ? "ui-error" : "ui-quiet"}>
          {room}
        </p>
      )}
      {status}
      {model !== undefined && (
        <>
          <h3>{words.modelAnswer}</h3>
          <Markup html={model} className="explain-model" />
          <fieldset className="explain-rubric">
            <legend>{words.selfCheck}</legend>
            {ask.rubric.map((point) => (
              <label key={point.id}>
                <input
                  type="checkbox"
                  value={point.id}
                  checked={response.met.includes(point.id)}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    update((current) => {
                      const others = current.met.filter((other) => other !== point.id);
                      return { ...current, met: on ? [...others, point.id] : others };
                    });
                  }}
                />
                <Markup html={point.html} as="span" />
              </label>
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}
