/** Platforms that keep to no rule, one fault at a time. Not scorm-again: a few lines of its own, so that nothing is shared with it. */
import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { type Attempt, addAttempt, emptyProgress, type Progress } from "@/lib/progress/progress";
import { grade } from "@/lib/quiz/grade";
import { questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import { keyResponse } from "@/lib/quiz/response";
import type { ScormApi } from "@/lib/scorm/find-api";
import { beginSession } from "@/lib/scorm/session";
import { suspend } from "@/lib/scorm/suspend";
import { type ScormVersion, scormVersions } from "@/lib/scorm/version";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");
const lesson = module.lessons.find(({ kind }) => kind === "check") ?? module.lessons[0];
const all = lesson?.questions ?? [];
const scored = all.filter((question) => question.scored);
const began = Date.UTC(2026, 10, 29, 9);

/** What is stored at the platform's, by element; `pages` are what open windows believe is there. */
interface Store {
  values: Map<string, string>;
  commits: number;
  ends: number;
}

interface Faults {
  /** What it says of yes and no. */
  yes?: unknown;
  no?: unknown;
  /** What it says of an element that was never set. */
  nothing?: unknown;
  /** Elements it does not know. */
  refuses?: (name: string, value: string) => boolean;
  /** What becomes of a value on its way. */
  mangles?: (name: string, value: string) => string;
  commits?: () => boolean;
  error?: string;
}

function storeWith(values: Record<string, string> = {}): Store {
  return { values: new Map(Object.entries(values)), commits: 0, ends: 0 };
}

/** One window's object. It has all values from when it was opened, and gives them back at a commit. */
function openApi(version: ScormVersion, store: Store, faults: Faults = {}): ScormApi {
  const { calls } = scormVersions[version];
  const { yes = "true", no = "false", nothing = "", refuses, mangles, commits, error = "0" } = faults;
  const here = new Map(store.values);
  const changed = new Map<string, string>();
  const keep = () => {
    for (const [name, value] of changed) store.values.set(name, value);
    changed.clear();
  };
  return {
    [calls.begin]: () => yes,
    [calls.get]: (name = "") => {
      if (name === "cmi.interactions._count")
        return [...here.keys()].filter((one) => /^cmi\.interactions\.\d+\.id$/.test(one)).length;
      return here.get(name) ?? nothing;
    },
    [calls.set]: (name = "", value = "") => {
      if (refuses?.(name, value)) return no;
      const kept = mangles?.(name, value) ?? value;
      here.set(name, kept);
      changed.set(name, kept);
      return yes;
    },
    [calls.commit]: () => {
      if (commits?.() === false) return no;
      store.commits += 1;
      keep();
      return yes;
    },
    [calls.end]: () => {
      store.ends += 1;
      keep();
      return yes;
    },
    [calls.error]: () => error,
    [calls.errorText]: (code = "") => (code === "0" ? "" : `words for ${code}`),
  };
}

function open(
  version: ScormVersion,
  api: ScormApi,
  questions: readonly Question[] = all,
  pass: number | null = null,
) {
  const clock = { now: began };
  let waiting: { at: number; run: () => void }[] = [];
  const session = beginSession({
    api,
    version,
    sco: { module: module.slug, lesson: lesson?.slug ?? "", questions, pass },
    now: () => clock.now,
    offset: () => 0,
    newName: () => "a-new-one",
    later: (run, milliseconds) => waiting.push({ at: clock.now + milliseconds, run }),
    changed: () => {},
  });
  let progress = session.kept;
  const wait = (milliseconds: number) => {
    clock.now += milliseconds;
    const due = waiting.filter(({ at }) => at <= clock.now);
    waiting = waiting.filter(({ at }) => at > clock.now);
    for (const { run } of due) run();
  };
  return {
    session,
    wait,
    clock,
    progress: () => progress,
    hear(other: Progress) {
      progress = other;
      session.follow(progress);
    },
    answer(question: Question) {
      clock.now += 20_000;
      progress = addAttempt(progress, attemptAt(question, clock.now, `answer-${progress.attempts.length}`));
      session.follow(progress);
      wait(2000);
    },
  };
}

function attemptAt(question: Question, at: number, id: string): Attempt {
  const response = keyResponse(question);
  return {
    id,
    question: questionKey(question),
    rev: question.rev,
    round: 1,
    kind: question.kind,
    response: JSON.parse(JSON.stringify(response)),
    ...grade(question, response),
    hints: 0,
    at,
    where: "lesson",
  };
}

describe.each<ScormVersion>(["1.2", "2004"])("a lesson in an unruly platform of SCORM %s", (version) => {
  const { names, calls } = scormVersions[version];
  const finish = (store: Store, faults: Faults) => {
    const visit = open(version, openApi(version, store, faults));
    for (const question of scored) visit.answer(question);
    visit.wait(20_000);
    visit.session.end();
    return visit;
  };

  it.each<[string, Faults]>([
    ["true and false that are no texts", { yes: true, no: false }],
    ["numbers", { yes: 1, no: 0 }],
    ["numbers as texts", { yes: "1", no: "0" }],
    ["other cases", { yes: "True", no: "False" }],
    ["nothing for what was never set", { nothing: undefined }],
    ["null for what was never set", { nothing: null }],
    ["the word null for what was never set", { nothing: "null" }],
    ["the word undefined for what was never set", { nothing: "undefined" }],
  ])("is finished in one that answers with %s", (_, faults) => {
    const store = storeWith();
    const { session } = finish(store, faults);
    expect(session.state()).toMatchObject({ keeping: "kept", told: 100, open: 0 });
    expect(store.values.get(names.raw)).toBe("100");
    expect(store.values.get(names.completion)).toBe("completed");
    expect(store.ends).toBe(1);
    const back = open(version, openApi(version, store, faults));
    expect(back.session.kept.attempts).toHaveLength(scored.length);
    expect(back.session.attempt).toBe("a-new-one");
  });

  it.each<[string, Record<string, string>, boolean]>([
    ["no mode", {}, true],
    ["a mode in capitals", { [names.mode]: "Normal" }, true],
    ["a review in capitals", { [names.mode]: " REVIEW " }, false],
    ["a preview in capitals", { [names.mode]: "Browse" }, false],
    ["an entry that says it is new", { "cmi.core.entry": "ab-initio", "cmi.entry": "ab-initio" }, true],
    ["an entry that says nothing", { "cmi.core.entry": "", "cmi.entry": "" }, true],
    ["an attempt that was failed", { [names.success]: "failed" }, true],
  ])("with %s goes on with what stands there, and writes where it may only", (_, values, writes) => {
    const store = storeWith({ ...values, [names.suspended]: written(all.slice(0, 1)) });
    const { session } = finish(store, {});
    expect(session.kept.attempts).toHaveLength(1);
    expect(session.attempt).toBe("before");
    expect(store.values.get(names.completion) === "completed").toBe(writes);
    expect(store.ends).toBe(writes ? 1 : 0);
    if (!writes) expect(store.values.get(names.suspended)).toBe(written(all.slice(0, 1)));
  });

  it("keeps all else where a platform refuses one element that a lesson can do without", () => {
    for (const element of [names.exit, names.location, names.session, names.least, "cmi.interactions."]) {
      const store = storeWith();
      const { session } = finish(store, { refuses: (name) => name.startsWith(element) });
      expect(session.state(), element).toMatchObject({ keeping: "kept", told: 100 });
      expect(store.values.get(names.completion)).toBe("completed");
    }
    const whole = storeWith();
    const [first, ...rest] = scored;
    if (first === undefined) throw new Error("no questions");
    const visit = open(
      version,
      openApi(version, whole, { refuses: (_, value) => value.includes(".") && /^\d/.test(value) }),
    );
    for (const question of rest) visit.answer(question);
    visit.hear(
      addAttempt(visit.progress(), {
        ...attemptAt(first, visit.clock.now, "half"),
        score: 1 / 3,
        verdict: "partly",
      }),
    );
    visit.hear(
      addAttempt(visit.progress(), {
        ...attemptAt(first, visit.clock.now, "shown"),
        score: 0,
        verdict: "shown",
      }),
    );
    visit.wait(2000);
    expect(visit.session.state().keeping).toBe("kept");
    expect(whole.values.get(names.raw)).toMatch(/^\d\d$/);
  });

  it("says in the platform's own words why it refuses what a lesson cannot do without, and has it once it does not", () => {
    for (const element of [names.suspended, names.raw, names.completion]) {
      const store = storeWith();
      let isBroken = true;
      const visit = open(
        version,
        openApi(version, store, {
          refuses: (name, value) => isBroken && name === element && value !== "incomplete",
          error: "405",
        }),
      );
      for (const question of scored) visit.answer(question);
      expect(visit.session.state(), element).toMatchObject({
        keeping: "failed",
        reason: "405: words for 405",
        open: 0,
      });
      isBroken = false;
      visit.wait(600_000);
      expect(visit.session.state(), element).toMatchObject({ keeping: "kept", reason: "", told: 100 });
      expect(store.values.get(names.completion)).toBe("completed");
      expect(open(version, openApi(version, store)).session.kept.attempts).toHaveLength(scored.length);
    }
  });

  it("tries again by itself, ever more slowly, where a platform saves now and then", () => {
    const store = storeWith();
    let tries = 0;
    const visit = open(
      version,
      openApi(version, store, {
        commits: () => {
          tries += 1;
          return tries % 4 === 0;
        },
        error: "101",
      }),
    );
    visit.wait(0);
    expect([tries, visit.session.state().keeping]).toEqual([1, "failed"]);
    visit.wait(10_000);
    visit.wait(20_000);
    expect([tries, visit.session.state().keeping]).toEqual([3, "failed"]);
    visit.wait(39_000);
    expect(tries).toBe(3);
    visit.wait(1000);
    expect([tries, visit.session.state().keeping]).toEqual([4, "kept"]);
    visit.wait(6_000_000);
    expect(tries).toBe(4);
    for (const question of scored) visit.answer(question);
    for (let times = 0; times < 9; times += 1) visit.wait(300_000);
    expect(visit.session.state().keeping).toBe("kept");
    const ids = [...store.values].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name));
    expect(new Set(ids.map(([, id]) => id)).size).toBe(scored.length);
  });

  it("finds out how much is kept by one that cuts what it is given and says that all is well", () => {
    const [own] = module.lessons
      .flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind === "explain");
    if (own === undefined) throw new Error("no question for own words");
    const store = storeWith();
    const visit = open(
      version,
      openApi(version, store, {
        mangles: (name, value) => (name === names.suspended ? value.slice(0, 900) : value),
      }),
      [own, ...scored.slice(0, 2)],
    );
    let seed = 1;
    const noise = Array.from({ length: 2500 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x61 + (seed % 26));
    }).join("");
    const spoken = { ...attemptAt(own, visit.clock.now, "own"), response: { text: noise, met: [] } };
    visit.hear(addAttempt(visit.progress(), spoken));
    visit.wait(0);
    expect(visit.session.state().keeping).toBe("failed");
    visit.wait(10_000);
    expect(visit.session.state()).toMatchObject({ keeping: "kept", left: [questionKey(own)] });
    const [next] = scored;
    if (next !== undefined) visit.answer(next);
    expect(visit.session.state().keeping).toBe("kept");
    expect(open(version, openApi(version, store)).session.kept.attempts).toHaveLength(2);
  });

  it("takes for kept what comes back wrapped or written for a page, and not what comes back otherwise", () => {
    const ways: [(text: string) => string, "kept" | "failed"][] = [
      [(text) => `${text}\r\n`, "kept"],
      [(text) => text.replace(/(.{60})/g, "$1\r\n"), "kept"],
      [(text) => text.replaceAll("+", "&#43;").replaceAll("=", "&#x3D;"), "kept"],
      [() => "", "failed"],
      [(text) => text.toLowerCase(), "failed"],
      [(text) => text.slice(9), "failed"],
    ];
    for (const [way, keeping] of ways) {
      const mangles = (name: string, value: string) => (name === names.suspended ? way(value) : value);
      const visit = finish(storeWith(), { mangles });
      expect(visit.session.state().keeping, way.toString()).toBe(keeping);
    }
  });

  it("goes on with what could be read of answers that were cut, and says so; what is nobody's is written over", () => {
    const whole = written(scored);
    for (const [text, isDamaged] of [
      [whole.slice(0, Math.floor(whole.length * 0.7)), true],
      ["page=3&visited=1,2", true],
      [`${whole}\r\n`, false],
    ] as const) {
      const store = storeWith({ [names.suspended]: text, [names.completion]: "incomplete" });
      const visit = finish(store, {});
      expect(visit.session.state()).toMatchObject({ isDamaged, keeping: "kept" });
      const back = open(version, openApi(version, store));
      expect(back.session.state().isDamaged).toBe(false);
      expect(back.session.kept.attempts.length).toBeGreaterThanOrEqual(scored.length);
    }
  });

  it("is done at once where an updated package asks no more than what was answered", () => {
    const store = storeWith({ [names.suspended]: written(scored.slice(0, -1)) });
    const { wait, session } = open(version, openApi(version, store), scored.slice(0, -1));
    wait(0);
    expect(session.state()).toMatchObject({ open: 0, told: 100 });
    expect(store.values.get(names.completion)).toBe("completed");
  });

  it("loses nothing of two windows of one attempt, whichever saves last, and tells each answer once", () => {
    for (const isFirstLast of [true, false]) {
      const store = storeWith();
      const one = open(version, openApi(version, store));
      one.wait(0);
      const two = open(version, openApi(version, store));
      expect(two.session.attempt).toBe(one.session.attempt);
      scored.forEach((question, index) => {
        const [from, to] = index % 2 === 0 ? [one, two] : [two, one];
        to.clock.now = from.clock.now;
        from.answer(question);
        to.hear(from.progress());
        to.clock.now = from.clock.now;
        to.wait(2000);
      });
      const windows = isFirstLast ? [two, one] : [one, two];
      for (const { session } of windows) {
        session.hide();
        session.end();
      }
      const told = [...store.values].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name));
      expect(told.map(([, id]) => id)).toEqual(scored.map(({ id }) => `${lesson?.slug}.${id}`));
      expect(store.values.get(names.raw)).toBe("100");
      const back = open(version, openApi(version, store)).session.kept;
      expect(back.attempts.map(({ question }) => question)).toEqual(scored.map((one) => questionKey(one)));
    }
  });

  it("says how long a visit took in a form that the platform takes, whatever the clock did", () => {
    const form = version === "1.2" ? /^\d{2,4}:[0-5]\d:[0-5]\d$/ : /^PT\d+H[0-5]?\dM[0-5]?\dS$/;
    for (const passed of [0, 999, 61_000, 359_999_000, 400 * 3_600_000, -5_000_000, 99_999 * 3_600_000]) {
      const store = storeWith();
      const { clock, session } = open(version, openApi(version, store));
      clock.now += passed;
      session.end();
      session.end();
      expect(store.values.get(names.session), String(passed)).toMatch(form);
      expect(store.ends).toBe(1);
    }
  });

  it("is an ordinary lesson where the platform begins and then throws at everything", () => {
    const api: ScormApi = {
      ...Object.fromEntries(
        Object.values(calls).map((name) => [
          name,
          () => {
            throw new Error("gone");
          },
        ]),
      ),
      [calls.begin]: () => "true",
    };
    const visit = open(version, api);
    for (const question of scored) visit.answer(question);
    visit.session.hide();
    visit.session.end();
    expect(visit.session.state().keeping).toBe("none");
  });

  it("writes nothing where the platform cannot be asked what it keeps", () => {
    const store = storeWith();
    store.values.set(names.suspended, "what an earlier visit left");
    const api: ScormApi = {
      ...openApi(version, store),
      [calls.get]: () => {
        throw new Error("gone");
      },
    };
    const visit = open(version, api);
    for (const question of scored) visit.answer(question);
    visit.session.hide();
    visit.session.end();
    expect(visit.session.state().keeping).toBe("none");
    expect([...store.values]).toEqual([[names.suspended, "what an earlier visit left"]]);
  });
});

/** What an earlier visit to the attempt "before" left. */
function written(questions: readonly Question[]): string {
  const progress = questions.reduce(
    (before: Progress, question, index) =>
      addAttempt(before, attemptAt(question, began - 86_400_000 + index * 30_000, `before-${index}`)),
    emptyProgress,
  );
  return suspend(progress, { module: module.slug, edition: 1, attempt: "before", asks: () => true }, 4096)
    .text;
}
