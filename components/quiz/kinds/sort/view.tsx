import { rowOpen, rowWords, kindWords as words } from "@words/kinds";
import { plainText } from "@/lib/quiz/plain-text";
import { withRow } from "@/lib/quiz/rows";
import { Markup } from "../../../ui/markup";
import { MarkLabel } from "../../marks";
import { rowClass } from "../../row-class";
import type { ViewProps } from "../../view";

/** A row of buttons a statement, which are radios. */
export function SortView({
  id,
  ask,
  response,
  update,
  outcome,
  status,
  lookAgain,
  settled,
  errorId,
}: ViewProps<"sort">) {
  return (
    <>
      <ul className="question-rows">
        {ask.statements.map((statement, index) => {
          const mark = outcome?.grade.marks[statement.id];
          const reason = outcome?.reasons[statement.id];
          const allowed = Object.keys(outcome?.key?.right[statement.id] ?? {});
          const name = `${id}-${statement.id}`;
          const isOpen = errorId !== undefined && response.rows[statement.id] === undefined;
          return (
            <li
              key={statement.id}
              className={rowClass(mark, isOpen)}
              data-of={`${index + 1} / ${ask.statements.length}`}
            >
              <fieldset aria-describedby={isOpen ? errorId : mark === undefined ? undefined : `${name}-why`}>
                <Markup html={statement.html} as="legend" />
                <div className="sort-categories">
                  {ask.categories.map((category) => (
                    <label key={category.id}>
                      <input
                        type="radio"
                        name={name}
                        value={category.id}
                        checked={response.rows[statement.id] === category.id}
                        disabled={settled}
                        onChange={() =>
                          update(({ rows }) => ({ rows: withRow(rows, statement.id, category.id) }))
                        }
                      />
                      <Markup html={category.html} as="span" />
                    </label>
                  ))}
                </div>
              </fieldset>
              {isOpen && <p className="question-row-open">{rowOpen}</p>}
              {mark !== undefined && (
                <div className="question-reason" id={`${name}-why`}>
                  <MarkLabel mark={mark} words={rowWords} />
                  {mark !== "right" && allowed.length > 0 && (
                    <p>
                      {words.rightAnswer}:{" "}
                      {ask.categories
                        .filter((category) => allowed.includes(category.id))
                        .map((category) => plainText(category.html))
                        .join(" / ")}
                    </p>
                  )}
                  {reason !== undefined ? <Markup html={reason} /> : mark === "wrong" && lookAgain}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {status}
    </>
  );
}
