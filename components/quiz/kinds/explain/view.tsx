import { words } from "@words/quiz";
import { Markup } from "../../../ui/markup";
import type { ViewProps } from "../../view";

/** A text of the learner's own, then a model answer and points to check it by. */
export function ExplainView({ id, ask, response, update, outcome, errorId }: ViewProps<"explain">) {
  const model = outcome?.key?.model;
  return (
    <div className="explain">
      <label htmlFor={`${id}-text`}>{words.ownText}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        maxLength={8000}
        autoComplete="off"
        aria-describedby={errorId}
        aria-invalid={errorId === undefined ? undefined : true}
        value={response.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          update((current) => ({ ...current, text }));
        }}
      />
      {model !== undefined && (
        <>
          <h3>{words.modelAnswer}</h3>
          <Markup html={model} className="model" />
          <fieldset className="rubric">
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
