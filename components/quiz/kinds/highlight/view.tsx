import { sentenceWords } from "@words/kinds";
import { Markup } from "../../../ui/markup";
import { ExcerptFrame } from "../../excerpt-frame";
import { MarkLabel } from "../../marks";
import type { ViewProps } from "../../view";

/** A passage whose sentences are marked one by one: a checkbox each, so keyboard, touch and mouse do the same. */
export function HighlightView({
  id,
  ask,
  response,
  update,
  outcome,
  status,
  settled,
  errorId,
}: ViewProps<"highlight">) {
  const sentences = ask.sentences.map((sentence) => {
    const mark = outcome?.grade.marks[sentence.id];
    const reason = outcome?.reasons[sentence.id];
    return (
      <div key={sentence.id} className={mark ? `highlight-sentence is-${mark}` : "highlight-sentence"}>
        <label>
          <input
            type="checkbox"
            name={id}
            value={sentence.id}
            checked={response.marked.includes(sentence.id)}
            disabled={settled}
            aria-describedby={reason === undefined ? errorId : `${id}-${sentence.id}-why`}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              update(({ marked }) => {
                const others = marked.filter((other) => other !== sentence.id);
                return { marked: on ? [...others, sentence.id] : others };
              });
            }}
          />
          <Markup html={sentence.html} as="span" />
        </label>
        {(mark !== undefined || reason !== undefined) && (
          <div className="question-reason" id={`${id}-${sentence.id}-why`}>
            {mark !== undefined && <MarkLabel mark={mark} words={sentenceWords} />}
            {reason !== undefined && <Markup html={reason} />}
          </div>
        )}
      </div>
    );
  });
  return (
    <div className="highlight-passage">
      {ask.excerpt === undefined ? sentences : <ExcerptFrame excerpt={ask.excerpt}>{sentences}</ExcerptFrame>}
      {status}
    </div>
  );
}
