import { rowOpen, rowWords, kindWords as words } from "@words/kinds";
import { shownOrder } from "@/lib/quiz/order";
import { plainText } from "@/lib/quiz/plain-text";
import { withRow } from "@/lib/quiz/rows";
import { Markup } from "../../../ui/markup";
import { MarkLabel } from "../../marks";
import { rowClass } from "../../row-class";
import type { ViewProps } from "../../view";

/** One select a row. */
export function MatchView({
  id,
  ask,
  response,
  update,
  outcome,
  status,
  lookAgain,
  settled,
  errorId,
}: ViewProps<"match">) {
  const options = shownOrder(ask.options, "shuffled", id);
  return (
    <>
      <ul className="question-rows">
        {ask.rows.map((row, index) => {
          const mark = outcome?.grade.marks[row.id];
          const reason = outcome?.reasons[row.id];
          const rightId = outcome?.key?.right[row.id];
          const right = mark === "right" ? undefined : ask.options.find((option) => option.id === rightId);
          const selectId = `${id}-${row.id}`;
          const isOpen = errorId !== undefined && response.rows[row.id] === undefined;
          return (
            <li key={row.id} className={rowClass(mark, isOpen)} data-of={`${index + 1} / ${ask.rows.length}`}>
              <label htmlFor={selectId}>
                <Markup html={row.html} as="span" />
              </label>
              <select
                id={selectId}
                value={response.rows[row.id] ?? ""}
                disabled={settled}
                autoComplete="off"
                aria-invalid={isOpen ? true : undefined}
                aria-describedby={isOpen ? errorId : mark === undefined ? undefined : `${selectId}-why`}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  update(({ rows }) => ({ rows: withRow(rows, row.id, chosen) }));
                }}
              >
                <option value="">{words.choose}</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {plainText(option.html)}
                  </option>
                ))}
              </select>
              {isOpen && <p className="question-row-open">{rowOpen}</p>}
              {mark !== undefined && (
                <div className="question-reason" id={`${selectId}-why`}>
                  <MarkLabel mark={mark} words={rowWords} />
                  {right !== undefined && (
                    <p>
                      {words.rightAnswer}: <Markup html={right.html} as="span" />
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
