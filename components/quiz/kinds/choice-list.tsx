import type { Outcome } from "@/lib/quiz/outcome";
import type { Part } from "@/lib/quiz/question";
import { Markup } from "../../ui/markup";
import { MarkLabel } from "../marks";
import type { ViewProps } from "../view";

interface ChoiceListProps
  extends Pick<ViewProps<"choice">, "id" | "status" | "spokenPart" | "settled" | "errorId"> {
  type: "radio" | "checkbox";
  choices: Part[];
  chosen: readonly string[];
  onChoose: (choice: string, on: boolean) => void;
  outcome: Outcome | null;
}

/**
 * Radios or checkboxes, each a whole row to press, with its mark and its reason below once there is one. The status line
 * follows the list; the styles move it up to the row it speaks of, so that the element itself stays and is heard once.
 */
export function ChoiceList({
  id,
  type,
  choices,
  chosen,
  onChoose,
  outcome,
  status,
  spokenPart,
  settled,
  errorId,
}: ChoiceListProps) {
  return (
    <div className="choice-list">
      <ul>
        {choices.map((choice) => {
          const mark = outcome?.grade.marks[choice.id];
          const reason = outcome?.reasons[choice.id];
          const isSpoken = mark !== undefined && choice.id === spokenPart;
          const tellsReason = !isSpoken && (mark !== undefined || reason !== undefined);
          const reasonId = isSpoken ? `${id}-status` : `${id}-${choice.id}-why`;
          const state = `choice-row${mark ? ` is-${mark}` : ""}${isSpoken ? " is-spoken" : ""}`;
          return (
            <li key={choice.id} className={state}>
              <label>
                <input
                  type={type}
                  name={id}
                  value={choice.id}
                  checked={chosen.includes(choice.id)}
                  disabled={settled}
                  aria-describedby={isSpoken || tellsReason ? reasonId : errorId}
                  aria-invalid={errorId === undefined ? undefined : true}
                  onChange={(event) => onChoose(choice.id, event.currentTarget.checked)}
                />
                <Markup html={choice.html} as="span" />
              </label>
              {tellsReason && (
                <div className="question-reason" id={reasonId}>
                  {mark !== undefined && <MarkLabel mark={mark} />}
                  {reason !== undefined && <Markup html={reason} />}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <div className="choice-status">{status}</div>
    </div>
  );
}
