import { samePress } from "./same-press";

/** How far from the first a second tap may be, in pixels. */
const samePlace = 24;

/**
 * One press, one meaning, on whatever of a page can be pressed. Whoever double-clicks, taps twice, presses Enter or the
 * space bar twice, or holds Enter, means what stood there first: what the first press put in its place, under the finger
 * or into focus, is not pressed along. What stays as it was, but for signs that are hidden from screen readers, can be
 * pressed as often and as fast as one likes.
 *
 * The page is told too that a pointer was used last, and no key (`data-pointer`): what it pressed may scroll smoothly.
 */
export function keepOnePress(): void {
  let control: Element | null = null;
  let words = "";
  let isFinger = false;
  let last = { timeStamp: Number.NEGATIVE_INFINITY, clientX: 0, clientY: 0 };

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  const { dataset } = document.documentElement;

  const onKey = (event: KeyboardEvent) => {
    const { key, repeat, target } = event;
    if ("pointer" in dataset) delete dataset.pointer;
    if (key !== "Enter" && key !== " ") control = null;
    else if (
      repeat &&
      key === "Enter" &&
      target instanceof Element &&
      target.matches("button, a, summary, input")
    )
      stop(event);
  };

  const onClick = (event: MouseEvent) => {
    const { timeStamp, detail, clientX, clientY, isTrusted, target } = event;
    // A script's own, as of what saves a file.
    if (detail === 0 && !isTrusted) return;
    const found =
      target instanceof Element ? target.closest("button, a, summary, label, input, select") : null;
    const isNear =
      Math.abs(clientX - last.clientX) < samePlace && Math.abs(clientY - last.clientY) < samePlace;
    // A key's has no number, and some phones number no taps.
    const isAgain = detail !== 1 || (isFinger && isNear);
    const isSoon = timeStamp - last.timeStamp < samePress;
    const isOther = found !== control || wordsOf(found) !== words;
    last = event;
    if (control && found && isAgain && isSoon && isOther) return stop(event);
    control = found?.matches("button, a, summary") ? found : null;
    words = wordsOf(found);
  };

  addEventListener("keydown", onKey, true);
  addEventListener(
    "pointerdown",
    ({ pointerType }) => {
      isFinger = pointerType === "touch";
      if (!("pointer" in dataset)) dataset.pointer = "";
    },
    true,
  );
  addEventListener("click", onClick, true);
}

function wordsOf(control: Element | null): string {
  return [...(control?.querySelectorAll("[aria-hidden]") ?? [])].reduce(
    (words, sign) => words.replace(sign.textContent ?? "", ""),
    control?.textContent ?? "",
  );
}
