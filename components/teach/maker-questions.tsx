import { makerWords as words } from "@words/teach";
import { useLayoutEffect, useRef, useState } from "react";
import type { ViewedLesson } from "@/components/assignment/assignment-view";
import { inOrder, movedTo } from "@/lib/assignment/asked";
import { type AssignmentForm, questionIds } from "@/lib/assignment/assignment-form";
import { paperNumber } from "@/lib/quiz/paper";
import type { MakerLesson } from "./maker-lessons";

interface MakerQuestionsProps {
  /** Those that are chosen. */
  lessons: MakerLesson[];
  /** The teacher's own, of which all are asked. */
  own: ViewedLesson | null;
  form: Pick<AssignmentForm, "order" | "leftOut">;
  set: (field: "order" | "leftOut", ids: string[]) => void;
  /** Whether no question was left when the link was asked for. */
  faulty: boolean;
}

/** Which questions of the chosen lessons are asked, and in which order. Folded: most teachers ask all of them. */
export function MakerQuestions({ lessons, own, form, set, faulty }: MakerQuestionsProps) {
  const all = questionIds(lessons);
  const shown = own === null ? lessons : [...lessons, own];
  const ids = inOrder(questionIds(shown), form.order);
  const asked = ids.filter((id) => !form.leftOut.includes(id));
  const [said, say] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    // A row that is put elsewhere in the page loses the focus.
    if (moved.current !== null)
      list.current?.querySelector<HTMLElement>(`[data-row="${moved.current}"] select`)?.focus();
    moved.current = null;
  });
  const rows = new Map(
    shown.flatMap((lesson) =>
      lesson.questions.map(({ id, label }, at) => [
        id,
        { label, number: paperNumber(lesson.number, at), isOwn: lesson === own },
      ]),
    ),
  );
  const leaveOut = (id: string, out: boolean) => {
    const rest = form.leftOut.filter((other) => other !== id);
    set("leftOut", out ? [...rest, id] : rest);
  };
  const move = (id: string, place: number) => {
    moved.current = id;
    set("order", movedTo(ids, id, place));
    say(words.movedTo(rows.get(id)?.number ?? "", place + 1, ids.length));
  };
  return (
    <div className="maker-questions">
      <details>
        <summary id="maker-questions" aria-describedby={faulty ? "maker-questions-error" : undefined}>
          {words.choose(asked.length, ids.length)}
        </summary>
        <p className="ui-quiet">
          {words.chooseNote} {own !== null && words.chooseOwn}
        </p>
        <ol ref={list}>
          {ids.map((id, at) => {
            const { label = "", number = "", isOwn = false } = rows.get(id) ?? {};
            return (
              <li key={id} data-row={id}>
                <label className="assignment-option">
                  <input
                    type="checkbox"
                    disabled={isOwn}
                    checked={!form.leftOut.includes(id)}
                    onChange={(event) => leaveOut(id, !event.currentTarget.checked)}
                  />
                  <span>
                    <b>{number}</b> {label}
                  </span>
                </label>
                <select
                  aria-label={words.placeOf(number)}
                  value={at}
                  onChange={(event) => move(id, Number(event.currentTarget.value))}
                >
                  {ids.map((other, place) => (
                    <option key={other} value={place}>
                      {words.place(place + 1)}
                    </option>
                  ))}
                </select>
              </li>
            );
          })}
        </ol>
        <div role="status" className="ui-status">
          {said !== "" && <p key={said}>{said}</p>}
        </div>
        <div className="ui-actions">
          <button type="button" onClick={() => set("leftOut", all)}>
            {words.chooseNone}
          </button>
          <button
            type="button"
            onClick={() => {
              set("leftOut", []);
              set("order", []);
            }}
          >
            {words.chooseAll}
          </button>
        </div>
      </details>
      {faulty && (
        <p className="ui-error" id="maker-questions-error">
          {words.chooseQuestion}
        </p>
      )}
    </div>
  );
}
