import { hostWords } from "@words/host";
import { Scorm12API } from "scorm-again";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { platformHost } from "@/components/host/platform-host";
import { progressRecord, serialise } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { type Attempt, addAttempt, emptyProgress } from "@/lib/progress/progress";
import { questionKey } from "@/lib/quiz/names";
import { createRecordStore } from "@/lib/record/record-store";
import { scormVersions } from "@/lib/scorm/version";
import { exampleChoice as question } from "../unit/quiz/example-question";

const { calls, names } = scormVersions["1.2"];

/** The other end of the channel between windows, where the browser has one. */
let heard: ((event: { data: unknown }) => void)[];
let sent: string[];
let line: HTMLElement;
let lms: Scorm12API;

beforeEach(() => {
  heard = [];
  sent = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      postMessage = (text: string) => void sent.push(text);
      addEventListener = (_: string, run: (event: { data: unknown }) => void) => void heard.push(run);
    },
  );
  document.body.innerHTML = '<div id="line"></div><div data-island="QuestionCard"></div>';
  const [first, card] = document.body.querySelectorAll<HTMLElement>("div");
  if (first === undefined || card === undefined) throw new Error("no line");
  line = first;
  card.dataset.props = JSON.stringify({ question });
  lms = new Scorm12API({ autocommit: false, logLevel: 5 });
  Reflect.set(window, "API", lms);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, "API");
});

/** Opens the lesson, as the script of a packaged page does. */
function open(pass: number | null) {
  const { module, lesson } = question;
  line.dataset.package = JSON.stringify({ version: "1.2", module, lesson, pass, edition: { [lesson]: [] } });
  const host = platformHost(line);
  const store = createRecordStore(progressKeys, progressRecord, {
    storage: host.storage,
    now: () => Date.now(),
    newId: () => "id",
  });
  store.load();
  host.begin(store);
  return store;
}

function attempt(score: 0 | 1): Attempt {
  return {
    id: `answer-${score}`,
    question: questionKey(question),
    rev: question.rev,
    round: 1,
    kind: question.kind,
    response: { choice: question.ask.choices[1 - score]?.id ?? null },
    verdict: score === 1 ? "right" : "wrong",
    score,
    hints: 0,
    at: Date.now(),
    where: "lesson",
  };
}

describe("the line of a packaged lesson", () => {
  it("says from which mark the lesson is passed, until the platform was told that it is", () => {
    const store = open(60);
    expect(line.textContent).toBe(hostWords.asked("60"));
    store.change((record) => addAttempt(record, attempt(1)));
    vi.advanceTimersByTime(3000);
    expect(line.textContent).toBe(hostWords.told("100"));
    expect(lms.lmsGetValue(names.completion)).toBe("passed");
  });

  it("says nothing where all is well and no mark is set", () => {
    open(null);
    expect(line.textContent).toBe("");
    expect(line.className).toBe("");
  });

  it("says that nothing is kept in a look back, and writes nothing", () => {
    lms.loadFromJSON({ core: { lesson_mode: "review" } });
    const writes = vi.spyOn(lms, "lmsSetValue");
    const store = open(60);
    store.change((record) => addAttempt(record, attempt(1)));
    vi.advanceTimersByTime(3000);
    expect(line.textContent).toBe(hostWords.watching);
    expect([...sent, ...heard]).toEqual([]);
    expect(writes).not.toHaveBeenCalled();
  });

  it("gives a code to hand in while the platform does not save", () => {
    Reflect.set(lms, calls.commit, () => "false");
    const store = open(null);
    store.change((record) => addAttempt(record, attempt(1)));
    vi.advanceTimersByTime(3000);
    expect(line.textContent).toContain(hostWords.failed);
    expect(line.querySelector("textarea")?.value).toMatch(/^UC/);
  });

  it("says that the lesson is open twice once another window speaks, and has the answers of both", () => {
    const store = open(null);
    expect(sent).toEqual([""]);
    const other = addAttempt(emptyProgress, attempt(1));
    for (const run of heard) run({ data: serialise(other) });
    expect(line.textContent).toContain(hostWords.twice);
    expect(store.getState().record.attempts.map(({ id }) => id)).toEqual(["answer-1"]);
    // A window that only asks is answered with all of it.
    for (const run of heard) run({ data: "" });
    expect(sent.at(-1)).toContain("answer-1");
  });

  it("says that there is no platform where there is none", () => {
    Reflect.deleteProperty(window, "API");
    open(60);
    expect(line.textContent).toBe(hostWords.alone);
  });
});
