import { scaleWords, kindWords as words } from "@words/kinds";
import { answerId } from "@/lib/quiz/kinds/answer-id";
import type { ViewProps } from "../../view";

/** A value on a line: a slider, and beside it a field for whoever would rather type. Both say the same. */
export function ScaleView({
  id,
  ask,
  response,
  update,
  outcome,
  status,
  lookAgain,
  settled,
  errorId,
}: ViewProps<"scale">) {
  const { from, to, step, unit } = ask;
  const { value } = response;
  const mark = outcome?.grade.marks[answerId];
  const key = outcome?.key;
  const close = outcome?.grade.verdict === "partly" && scaleWords.close;
  const way = mark === "wrong" && key == null && lookAgain;
  const set = (text: string) => update(() => ({ value: text === "" ? null : Number(text) }));
  const shared = { min: from, max: to, step, "aria-describedby": errorId ?? (mark && `${id}-why`) };
  return (
    <div className="question-scale">
      <input
        {...shared}
        type="range"
        aria-label={scaleWords.line(unit)}
        aria-valuetext={value === null ? scaleWords.unset : `${value} ${unit}`}
        className={value === null ? "scale-line is-unset" : "scale-line"}
        value={value ?? (from + to) / 2}
        disabled={settled}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <p className="scale-ends" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      <label className="scale-value">
        {words.yourAnswer}{" "}
        <input
          {...shared}
          type="number"
          className="question-gap question-gap-number"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={errorId === undefined ? undefined : true}
          value={value ?? ""}
          readOnly={settled}
          onChange={(event) => set(event.currentTarget.value)}
        />{" "}
        {unit}
      </label>
      {status}
      {(close || way || key != null) && (
        <div className={`question-reason is-${mark}`} id={`${id}-why`}>
          {close} {way}
          {key != null && (
            <p>
              {words.rightAnswer}:{" "}
              <strong>
                {key.right} {unit}
              </strong>{" "}
              {key.within > 0 && scaleWords.counted(key.right - key.within, key.right + key.within)}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
