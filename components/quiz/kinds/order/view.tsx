import { placeWords, kindWords as words } from "@words/kinds";
import { useLayoutEffect, useRef } from "react";
import { plainText } from "@/lib/quiz/plain-text";
import { useAlive } from "../../../progress/use-progress";
import { Markup } from "../../../ui/markup";
import { MarkLabel } from "../../marks";
import type { ViewProps } from "../../view";

/** Lines to put in order, by buttons alone. Focus stays with the line that was moved. */
export function OrderView({
  ask,
  response,
  update,
  announce,
  outcome,
  status,
  lookAgain,
  settled,
}: ViewProps<"order">) {
  const alive = useAlive();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ thing: string; up: boolean } | null>(null);
  const all = response.order.length;
  const right = outcome?.key?.right;

  useLayoutEffect(() => {
    const { thing, up } = moved.current ?? {};
    moved.current = null;
    if (thing === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-thing="${thing}"] button`);
    // At either end the button that was pressed can do no more; the other one keeps the line in hand.
    const [upButton, downButton] = buttons ?? [];
    const wanted = up ? upButton : downButton;
    (wanted?.getAttribute("aria-disabled") === "true" ? (up ? downButton : upButton) : wanted)?.focus();
  });

  const move = (thing: string, step: -1 | 1) => {
    moved.current = { thing, up: step === -1 };
    update(({ order }) => {
      const from = order.indexOf(thing);
      const to = from + step;
      if (from === -1 || to < 0) return { order };
      const next = order.filter((other) => other !== thing);
      next.splice(to, 0, thing);
      return { order: next };
    });
    const place = response.order.indexOf(thing) + step + 1;
    const part = ask.things.find((other) => other.id === thing);
    if (part !== undefined) announce(words.movedTo(plainText(part.html), place, all));
  };

  return (
    <div className="question-order">
      <p className="question-order-end">{ask.first}</p>
      <ol ref={list}>
        {response.order.map((thing, index) => {
          const part = ask.things.find((other) => other.id === thing);
          if (part === undefined) return null;
          const name = plainText(part.html);
          const mark = outcome?.grade.marks[thing];
          const reason = outcome?.reasons[thing];
          return (
            <li key={thing} data-thing={thing} className={mark ? `order-thing is-${mark}` : "order-thing"}>
              <Markup html={part.html} as="span" className="order-thing-text" />
              {!settled && (
                <span className="order-thing-moves">
                  <MoveButton
                    label={words.moveUp(name)}
                    up
                    alive={alive}
                    idle={index === 0}
                    onPress={() => move(thing, -1)}
                  />
                  <MoveButton
                    label={words.moveDown(name)}
                    alive={alive}
                    idle={index === all - 1}
                    onPress={() => move(thing, 1)}
                  />
                </span>
              )}
              {mark !== undefined && (
                <div className="question-reason">
                  <MarkLabel mark={mark} words={placeWords} />
                  {right !== undefined && mark === "wrong" && (
                    <p>
                      {words.rightAnswer}: {right.indexOf(thing) + 1}
                    </p>
                  )}
                  {reason !== undefined ? <Markup html={reason} /> : mark === "wrong" && lookAgain}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <p className="question-order-end">{ask.last}</p>
      {status}
    </div>
  );
}

// Disabled only while nothing could answer a press. At either end aria-disabled, not disabled: a button that loses focus by being pressed would leave a keyboard user nowhere.
function MoveButton({
  label,
  up,
  alive,
  idle,
  onPress,
}: {
  label: string;
  up?: boolean;
  alive: boolean;
  idle: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="order-move"
      aria-label={label}
      disabled={!alive}
      aria-disabled={idle}
      onClick={() => !idle && onPress()}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={up ? "M3 10 8 5l5 5" : "M3 6l5 5 5-5"} />
      </svg>
    </button>
  );
}
