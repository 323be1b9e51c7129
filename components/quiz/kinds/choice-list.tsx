import type { Outcome } from "@/lib/quiz/outcome";
import type { Part } from "@/lib/quiz/question";
import { Markup } from "../../ui/markup";
import { MarkLabel } from "../marks";

interface ChoiceListProps {
  id: string;
  type: "radio" | "checkbox";
  choices: Part[];
  chosen: readonly string[];
  onChoose: (choice: string, on: boolean) => void;
  outcome: Outcome | null;
  settled: boolean;
  errorId: string | undefined;
}

/** Radios or checkboxes, each a whole row to press, with its mark and its reason below once there is one. */
export function ChoiceList({
  id,
  type,
  choices,
  chosen,
  onChoose,
  outcome,
  settled,
  errorId,
}: ChoiceListProps) {
  return (
    <ul className="choices">
      {choices.map((choice) => {
        const mark = outcome?.grade.marks[choice.id];
        const reason = outcome?.reasons[choice.id];
        const reasonId = `${id}-${choice.id}-why`;
        return (
          <li key={choice.id} className={mark ? `choice is-${mark}` : "choice"}>
            <label>
              <input
                type={type}
                name={id}
                value={choice.id}
                checked={chosen.includes(choice.id)}
                disabled={settled}
                aria-describedby={reason === undefined ? errorId : reasonId}
                aria-invalid={errorId === undefined ? undefined : true}
                onChange={(event) => onChoose(choice.id, event.currentTarget.checked)}
              />
              <Markup html={choice.html} as="span" className="choice-text" />
            </label>
            {(mark !== undefined || reason !== undefined) && (
              <div className="reason" id={reasonId}>
                {mark !== undefined && <MarkLabel mark={mark} />}
                {reason !== undefined && <Markup html={reason} />}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
