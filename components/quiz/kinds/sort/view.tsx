import { rowWords, words } from "@words/quiz";
import { plainText } from "@/lib/quiz/plain-text";
import { withRow } from "@/lib/quiz/rows";
import { Markup } from "../../../ui/markup";
import { MarkLabel } from "../../marks";
import type { ViewProps } from "../../view";

/** A set of radios a statement. */
export function SortView({ id, ask, response, update, outcome, settled, errorId }: ViewProps<"sort">) {
  return (
    <ul className="rows">
      {ask.statements.map((statement) => {
        const mark = outcome?.grade.marks[statement.id];
        const reason = outcome?.reasons[statement.id];
        const allowed = Object.keys(outcome?.key?.right[statement.id] ?? {});
        const name = `${id}-${statement.id}`;
        return (
          <li key={statement.id} className={mark ? `row is-${mark}` : "row"}>
            <fieldset aria-describedby={errorId ?? (mark === undefined ? undefined : `${name}-why`)}>
              <Markup html={statement.html} as="legend" />
              <div className="categories">
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
            {mark !== undefined && (
              <div className="reason" id={`${name}-why`}>
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
                {reason !== undefined && <Markup html={reason} />}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
