import type { KeyboardEvent, MouseEvent } from "react";

/**
 * For what holds buttons that make way for others as they are pressed: the second click of a double click, and Enter that
 * is held, were meant for the button before.
 */
export const onePressOnly = {
  onClickCapture(event: MouseEvent) {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  },
  onKeyDownCapture(event: KeyboardEvent) {
    if (event.key === "Enter" && event.repeat) event.preventDefault();
  },
};
