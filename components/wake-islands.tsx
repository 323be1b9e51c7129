/**
 * Wakes the islands of a built page: the entry of the one script a page has. `scripts/build-islands.ts` bundles it
 * with the islands the page uses, and with Preact in React's place.
 */
import { type ComponentType, type ReactNode, useLayoutEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { startOffline } from "./offline/start-offline";
import { startProgress } from "./progress/progress-store";
import { markAwake } from "./ui/when-awake";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a control held that was used before the script ran. */
interface Early {
  control: Control;
  value: string;
}

/**
 * Brings every island of the page to life. What was typed, ticked or chosen before is played to the components
 * afterwards, so that a learner on a slow connection loses nothing.
 *
 * @param components the islands this page uses, by the name in `data-island`
 */
export function wakeIslands(components: Record<string, ComponentType<object>>): void {
  startProgress();
  const roots = [...document.querySelectorAll<HTMLElement>("[data-island]")];
  wakeNext([...roots.filter(isInView), ...roots.filter((root) => !isInView(root))], components);
}

function isInView(root: HTMLElement): boolean {
  const { top, bottom } = root.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Milliseconds of waking after which a press may have its turn. */
const turn = 10;

/** A few islands a task, the one in use first, then those in view: a press does not wait for the last. */
function wakeNext(asleep: HTMLElement[], components: Record<string, ComponentType<object>>): void {
  setTimeout(() => {
    const until = performance.now() + turn;
    let left = asleep;
    while (performance.now() < until) {
      const next = left.find((root) => root.contains(document.activeElement)) ?? left[0];
      if (next === undefined) {
        markAwake();
        startOffline();
        return;
      }
      wake(next, components);
      left = left.filter((root) => root !== next);
    }
    wakeNext(left, components);
  });
}

function wake(root: HTMLElement, components: Record<string, ComponentType<object>>): void {
  const Component = components[root.dataset.island ?? ""];
  if (Component === undefined) return;
  const props: object = JSON.parse(root.dataset.props ?? "{}");
  const early = earlyInput(root);
  hydrateRoot(
    root,
    <Awake onAwake={() => replay(early)}>
      <Component {...props} />
    </Awake>,
  );
}

/** Within the task that wakes the island: nobody sees a control without what was put in it. */
function Awake({ onAwake, children }: { onAwake: () => void; children: ReactNode }) {
  useLayoutEffect(onAwake, [onAwake]);
  return children;
}

function earlyInput(root: HTMLElement): Early[] {
  const early: Early[] = [];
  for (const control of root.querySelectorAll<Control>("input, textarea, select")) {
    if (isTicked(control)) {
      if (control.checked !== control.defaultChecked) early.push({ control, value: "" });
    } else if (control instanceof HTMLSelectElement) {
      if (control.value !== "" && !control.selectedOptions[0]?.defaultSelected) {
        early.push({ control, value: control.value });
      }
    } else if (control.type !== "file" && control.value !== control.defaultValue) {
      early.push({ control, value: control.value });
    }
  }
  return early;
}

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
}

/** One control a microtask: each has to see the state the one before left, and the first what was saved. */
function replay(early: Early[]): void {
  const [next, ...rest] = early;
  if (next === undefined) return;
  queueMicrotask(() => {
    playOne(next);
    replay(rest);
  });
}

function playOne({ control, value }: Early): void {
  // What was settled before is only shown.
  if (control.matches(":disabled, [readonly]")) return;
  if (isTicked(control)) {
    // A radio that lost its place to another one of its group was not chosen.
    if (control.type === "radio" && !control.defaultChecked) {
      control.checked = false;
      control.click();
    } else if (control.type === "checkbox") {
      control.checked = control.defaultChecked;
      control.click();
    }
    return;
  }
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
