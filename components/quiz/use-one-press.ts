import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import { samePress } from "../ui/same-press";

/** Enter that only chooses a word, as in Chinese, Japanese and Korean. Safari says it in no other way (UI Events, 7.3.1). */
const composing = 229;

export interface OnePress {
  /** To be called when a press has brought something: what follows at once is the same press. */
  done: () => void;
  /** Whether this submission repeats the press before it, or comes from a field, where Enter only ever checks. */
  isRepeat: () => boolean;
  isFromField: () => boolean;
  handlers: {
    onKeyDownCapture: (event: KeyboardEvent) => void;
    onPointerDownCapture: (event: PointerEvent) => void;
    onFocusCapture: () => void;
    onClickCapture: (event: MouseEvent) => void;
  };
}

/**
 * One press, one meaning, on the main button of a question, which stays what it is: whoever presses twice means to check
 * once, and the second press must not take the verdict away. A press is a new one once something lies between: the
 * focus moved, another key, a click of its own, or half a second. Counted is when it was pressed, since a slow device
 * hears of it late.
 */
export function useOnePress(): OnePress {
  const last = useRef({ press: 0, inField: Number.NEGATIVE_INFINITY, done: 0, fresh: true });
  return {
    done: () => {
      last.current.done = performance.now();
      last.current.fresh = false;
    },
    isRepeat: () => !last.current.fresh && last.current.press - last.current.done < samePress,
    isFromField: () => last.current.press - last.current.inField < samePress,
    handlers: {
      onKeyDownCapture: ({ key, keyCode, target, timeStamp }) => {
        if (keyCode === composing) return;
        const isPress = key === "Enter" || (key === " " && target instanceof HTMLButtonElement);
        if (isPress) last.current.press = timeStamp;
        else last.current.fresh = true;
        const isInField = isPress && target instanceof HTMLInputElement;
        last.current.inField = isInField ? timeStamp : Number.NEGATIVE_INFINITY;
      },
      onPointerDownCapture: ({ pointerType }) => {
        // A finger has no double click of its own.
        if (pointerType !== "touch") last.current.fresh = true;
        last.current.inField = Number.NEGATIVE_INFINITY;
      },
      onFocusCapture: () => {
        last.current.fresh = true;
      },
      onClickCapture: ({ detail, timeStamp }) => {
        last.current.press = timeStamp;
        if (detail > 1) last.current.fresh = false;
      },
    },
  };
}
