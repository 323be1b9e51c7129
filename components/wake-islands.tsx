/**
 * Wakes the islands of a built page: the entry of the one script a page has. `scripts/build-islands.ts` bundles it
 * with the islands the page uses, and with Preact in React's place.
 */
import { type ComponentType, type ReactNode, useEffect } from "react";
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

/** One island a task, those in view first: a press on the first question does not wait for the last. */
function wakeNext(roots: HTMLElement[], components: Record<string, ComponentType<object>>): void {
  const [root, ...rest] = roots;
  if (root === undefined) {
    markAwake();
    startOffline();
    return;
  }
  setTimeout(() => {
    wake(root, components);
    wakeNext(rest, components);
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

function Awake({ onAwake, children }: { onAwake: () => void; children: ReactNode }) {
  useEffect(onAwake, [onAwake]);
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

/** One control a task: each has to see the state the one before left. */
function replay(early: Early[]): void {
  const [next, ...rest] = early;
  if (next === undefined) return;
  setTimeout(() => {
    playOne(next);
    replay(rest);
  });
}

function playOne({ control, value }: Early): void {
  if (control.disabled) return;
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
