/**
 * Wakes the islands of a built page: the entry of the one script a page has. `scripts/islands/give-islands.ts` bundles it
 * with the islands the page uses, and with Preact in React's place.
 */
import { type ComponentType, type ReactNode, useLayoutEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { giveHost, type Host } from "./host/host";
import { IslandBoundary } from "./island-boundary";
import { progressStore, startProgress } from "./progress/progress-store";
import { isComposedFirst } from "./ui/composing";
import { drawn } from "./ui/drawn";
import { loadOnePress } from "./ui/load-one-press";
import { markAwake, whenAwakeIsWanted } from "./ui/mark-awake";
import { surviveTranslation } from "./ui/survive-translation";

type Components = Record<string, ComponentType<object>>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a control held that was used before the script ran. */
interface Early {
  control: Control;
  value: string;
}

/** Milliseconds of waking after which a press may have its turn. */
const turn = 10;

/** How long an island out of sight may be left asleep, in milliseconds. */
const patience = 300;

/** After how many milliseconds the rest of the script is asked for anew where it did not come. */
const again = 3000;

/**
 * Brings every island of the page to life, those first that the reader sees: a press, and the picture that answers it,
 * go before what is further down. What was typed, ticked or chosen before is played to the components afterwards, so
 * that a learner on a slow connection loses nothing.
 *
 * @param components the islands this page uses, by the name in `data-island`
 * @param host what stands around the page
 * @param loadRest brings the components of the islands that are marked with `data-later`
 */
export function wakeIslands(components: Components, host: Host, loadRest?: () => Promise<Components>): void {
  giveHost(host);
  // In a task of its own: once it has run a script, a browser may lay out the whole page within the same one.
  drawn().then(() => beginWaking(components, host, loadRest));
}

function beginWaking(components: Components, host: Host, loadRest?: () => Promise<Components>): void {
  startProgress();
  // Late, since a press has brought nothing yet: where it does not come, the browser's own presses hold.
  loadOnePress()
    .then(({ keepOnePress }) => keepOnePress())
    .catch(() => {});
  const asleep = new Set(document.querySelectorAll<HTMLElement>("[data-island]"));
  const atOnce = [...asleep].filter(({ dataset }) => loadRest === undefined || !("later" in dataset));
  const later = [...asleep].filter((root) => !atOnce.includes(root));
  surviveTranslation(asleep);
  const wakeOnce = (root: HTMLElement) => {
    if (!asleep.has(root) || isComposedFirst(root, () => wakeOnce(root))) return;
    asleep.delete(root);
    try {
      wake(root, components);
    } finally {
      if (asleep.size === 0) {
        seen.disconnect();
        markAwake();
        host.awake(Object.keys(components), progressStore);
      }
    }
  };
  const seen = new IntersectionObserver((entries) => {
    const wanted = new Set<Element>();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      // What shows nothing yet, such as the notes on words, serves the whole page.
      if (isIntersecting || boundingClientRect.height === 0) wanted.add(target);
    }
    inTurns(
      [...asleep].filter((root) => wanted.has(root)),
      wakeOnce,
      soon,
    );
  });
  let isWanted = false;
  const begin = (roots: HTMLElement[]) => {
    for (const root of roots) seen.observe(root);
    const wakeAll = () => inTurns(roots, wakeOnce, whenIdle);
    if (isWanted) return wakeAll();
    setTimeout(wakeAll, patience);
    whenAwakeIsWanted(wakeAll);
  };
  whenAwakeIsWanted(() => {
    isWanted = true;
  });
  begin(atOnce);
  if (loadRest === undefined) return;
  const beginLater = () =>
    loadRest().then(
      (rest) => {
        Object.assign(components, rest);
        begin(later);
      },
      // What is there goes on without it. Browsers do not tell of a connection that lets more through than before, so it is asked for anew.
      () => setTimeout(beginLater, again),
    );
  beginLater();
}

type Schedule = (run: () => void) => void;

const soon: Schedule = (run) => {
  setTimeout(run);
};

/** Once nothing else is to be done, and after half a second at the latest. Safari has no idle callback. */
const whenIdle: Schedule = (run) => {
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 500 });
  else soon(run);
};

/** A few islands a task. One that fails is reported by the browser and leaves the others to their turn. */
function inTurns(roots: HTMLElement[], wakeOnce: (root: HTMLElement) => void, schedule: Schedule): void {
  if (roots.length === 0) return;
  schedule(() => {
    const until = performance.now() + turn;
    let count = 0;
    try {
      for (const root of roots) {
        count += 1;
        wakeOnce(root);
        if (performance.now() >= until) break;
      }
    } finally {
      inTurns(roots.slice(count), wakeOnce, schedule);
    }
  });
}

function wake(root: HTMLElement, components: Components): void {
  const Component = components[root.dataset.island ?? ""];
  if (Component === undefined) return;
  const props: object = JSON.parse(root.dataset.props ?? "{}");
  const early = earlyInput(root);
  hydrateRoot(
    root,
    <IslandBoundary>
      <Awake onAwake={() => replay(early)}>
        <Component {...props} />
      </Awake>
    </IslandBoundary>,
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
