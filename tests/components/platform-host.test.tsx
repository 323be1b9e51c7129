import { hostWords } from "@words/host";
import { Scorm12API } from "scorm-again";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { platformHost, whenPlatform } from "@/components/host/platform-host";
import { progressRecord, serialise } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { type Attempt, addAttempt, emptyProgress } from "@/lib/progress/progress";
import { questionKey } from "@/lib/quiz/names";
import { createRecordStore } from "@/lib/record/record-store";
import { findApi } from "@/lib/scorm/find-api";
import { scormVersions } from "@/lib/scorm/version";
import { exampleChoice as question } from "../unit/quiz/example-question";

const { calls, names } = scormVersions["1.2"];

/** The other end of the channel between windows, where the browser has one. */
let heard: ((event: { data: unknown }) => void)[];
let sent: { attempt: string; record?: string; isGone?: boolean }[];
let line: HTMLElement;
let lms: Scorm12API;

beforeEach(() => {
  heard = [];
  sent = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      postMessage = (said: (typeof sent)[number]) => void sent.push(said);
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

function give(pass: number | null) {
  const { module, lesson } = question;
  line.dataset.package = JSON.stringify({
    version: "1.2",
    module,
    lesson,
    pass,
    edition: { hash: 1, place: 0, of: 1, questions: [] },
  });
}

/** Opens the lesson, as the script of a packaged page does. */
function open(pass: number | null) {
  give(pass);
  const host = platformHost(line, findApi(window, scormVersions["1.2"].object));
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

  it("says before the last question that a finished lesson may be opened only to look back at, and nothing else where all is well", () => {
    const store = open(null);
    expect(line.textContent).toBe(hostWords.last);
    store.change((record) => addAttempt(record, attempt(0)));
    store.change((record) => addAttempt(record, { ...attempt(1), verdict: "shown", score: 0 }));
    vi.advanceTimersByTime(3000);
    expect(line.textContent).toBe(`${hostWords.told("0")} ${hostWords.better}`);
    store.change((record) => addAttempt(record, { ...attempt(1), id: "better", round: 2 }));
    vi.advanceTimersByTime(3000);
    expect(line.textContent).toBe(hostWords.told("100"));
  });

  it("says nothing while more than one question is open", () => {
    const second = document.createElement("div");
    second.dataset.island = "QuestionCard";
    second.dataset.props = JSON.stringify({ question: { ...question, id: "another" } });
    document.body.append(second);
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
    // There is no answer to lose yet, and so no code.
    vi.advanceTimersByTime(0);
    expect(line.textContent).toBe(hostWords.failedAtOnce);
    store.change((record) => addAttempt(record, attempt(1)));
    vi.advanceTimersByTime(3000);
    expect(line.textContent).toContain(hostWords.failed);
    expect(line.querySelector("textarea")?.value).toMatch(/^UC/);
    Reflect.set(lms, calls.error, () => "101");
    Reflect.set(lms, calls.errorText, () => "General exception");
    vi.advanceTimersByTime(30_000);
    expect(line.textContent).toContain(hostWords.reason("101: General exception"));
  });

  const hear = (data: unknown) => {
    for (const run of heard) run({ data });
  };

  it("says that the lesson is open twice while another window of the attempt is there, and has the answers of both", () => {
    const store = open(null);
    expect(sent).toHaveLength(1);
    const [{ attempt: name = "" } = {}] = sent;
    expect(name).not.toBe("");
    const other = serialise(addAttempt(emptyProgress, attempt(1)));
    hear({ attempt: name, record: other });
    expect(line.textContent).toContain(hostWords.twice);
    expect(store.getState().record.attempts.map(({ id }) => id)).toEqual(["answer-1"]);
    // A window that only asks is answered with all of it; one that knows all of it, with nothing.
    hear({ attempt: name });
    expect(sent.at(-1)?.record).toContain("answer-1");
    const count = sent.length;
    hear({ attempt: name, record: sent.at(-1)?.record });
    expect(sent).toHaveLength(count);
    hear({ attempt: name, isGone: true });
    expect(line.textContent).not.toContain(hostWords.twice);
    // Whoever else is there says so.
    expect(sent.at(-1)).toEqual({ attempt: name });
    vi.advanceTimersByTime(3000);
    expect(String(lms.lmsGetValue("cmi.interactions._count"))).toBe("1");
  });

  it("takes nothing from a window of another attempt or of somebody else, gives it nothing, and says so", () => {
    const store = open(null);
    hear({ attempt: "another", record: serialise(addAttempt(emptyProgress, attempt(1))) });
    for (const data of ["", null, 3, {}, { record: "" }]) hear(data);
    expect(store.getState().record.attempts).toEqual([]);
    expect(line.textContent).toContain(hostWords.stranger);
    expect(sent.every(({ attempt: name }) => name !== "another")).toBe(true);
    hear({ attempt: "another", isGone: true });
    expect(line.textContent).not.toContain(hostWords.stranger);
  });

  it("gives another window what was begun as well, once the page is hidden", () => {
    const store = open(null);
    const draft = {
      question: questionKey(question),
      rev: question.rev,
      round: 1,
      response: { choice: "a" },
      hints: 0,
      at: 1,
    };
    store.change((record) => ({ ...record, drafts: { [draft.question]: draft } }));
    window.dispatchEvent(new Event("pagehide"));
    expect(sent.find(({ record }) => record?.includes('"choice":"a"'))).toBeDefined();
    expect(sent.at(-1)?.isGone).toBe(true);
  });

  it("says that there is no platform where there is none", () => {
    Reflect.deleteProperty(window, "API");
    open(60);
    expect(line.textContent).toBe(hostWords.alone);
  });

  it.each([
    ["that is right", 0],
    ["put an hour back", -3_600_000],
    ["put an hour forward", 3_600_000],
  ])(
    "waits for a platform that comes late where a window around it can be looked into, and not for ever, by a clock %s",
    (_, by) => {
      give(null);
      const around = { document: { readyState: "loading" }, API: undefined };
      Object.defineProperty(window, "parent", { value: around, configurable: true });
      try {
        for (const comes of [true, false]) {
          Object.assign(around, { API: undefined, document: { readyState: "loading" } });
          const wake = vi.fn();
          Reflect.deleteProperty(window, "API");
          whenPlatform(line, wake);
          vi.setSystemTime(Date.now() + by);
          vi.advanceTimersByTime(1000);
          expect(wake).not.toHaveBeenCalled();
          if (comes) Object.assign(around, { API: lms });
          vi.advanceTimersByTime(comes ? 200 : 6000);
          expect(wake).toHaveBeenCalledOnce();
          expect(wake.mock.calls[0]?.[0].kept === hostWords.kept).toBe(comes);
        }
      } finally {
        Object.defineProperty(window, "parent", { value: window, configurable: true });
      }
      const wake = vi.fn();
      whenPlatform(line, wake);
      expect(wake).toHaveBeenCalledOnce();
    },
  );
});
