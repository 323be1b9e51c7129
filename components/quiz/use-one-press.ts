import { type KeyboardEvent, type MouseEvent, type PointerEvent, useCallback, useRef } from "react";

/** For how long a second press belongs to the first, in milliseconds: what systems call a double click. */
const samePress = 500;

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
 * One press, one meaning. Whoever presses Enter twice, holds it or double-clicks means to check once: the second press
 * must not lead on to the next question, nor take the verdict away. A press is a new one once something lies between: the
 * focus moved, another key, a click of its own, or half a second.
 */
export function useOnePress(): OnePress {
  const last = useRef({ at: Number.NEGATIVE_INFINITY, fresh: true, fromField: false });
  const isSoon = useCallback(() => performance.now() - last.current.at < samePress, []);
  return {
    done: () => {
      last.current.at = performance.now();
      last.current.fresh = false;
    },
    isRepeat: () => !last.current.fresh && isSoon(),
    isFromField: () => last.current.fromField,
    handlers: {
      onKeyDownCapture: (event) => {
        if (event.keyCode === composing) return;
        const isEnter = event.key === "Enter";
        last.current.fromField = isEnter && event.target instanceof HTMLInputElement;
        if (!isEnter) last.current.fresh = true;
        else if (event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
      },
      onPointerDownCapture: (event) => {
        last.current.fromField = false;
        // A finger has no double click of its own.
        if (event.pointerType !== "touch") last.current.fresh = true;
      },
      onFocusCapture: () => {
        last.current.fresh = true;
      },
      // What the verdict pushed under the pointer between the two clicks was not meant.
      onClickCapture: (event) => {
        if (event.detail < 2 || !isSoon()) return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
