import { createHash } from "node:crypto";
import { Scorm12API, Scorm2004API } from "scorm-again";
import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import type { Module } from "@/lib/content/module";
import { type Attempt, addAttempt, emptyProgress, type Json, type Progress } from "@/lib/progress/progress";
import { grade } from "@/lib/quiz/grade";
import { questionKey } from "@/lib/quiz/names";
import type { Kind, Question, QuestionOf, Responses } from "@/lib/quiz/question";
import { emptyResponse, keyResponse } from "@/lib/quiz/response";
import type { ScormApi } from "@/lib/scorm/find-api";
import { beginSession, type Session, type SessionState } from "@/lib/scorm/session";
import { type ScormVersion, scormVersions } from "@/lib/scorm/version";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");
const began = Date.UTC(2026, 10, 29, 9);
const versions: ScormVersion[] = ["1.2", "2004"];

/** A platform, strict: scorm-again with what it was asked, and what it answered badly. */
function platform(version: ScormVersion, kept: Record<string, unknown> = {}) {
  const settings = { autocommit: false, strict_errors: true, logLevel: 5 } as const;
  const lms = version === "1.2" ? new Scorm12API(settings) : new Scorm2004API(settings);
  lms.loadFromJSON(kept);
  const asked: string[][] = [];
  const refused: string[] = [];
  const { calls } = scormVersions[version];
  const methods: Partial<Record<string, (...texts: string[]) => unknown>> = Object.fromEntries(
    Object.values(calls).map((name) => [
      name,
      (...texts: string[]) => {
        const method: unknown = Reflect.get(lms, name);
        const answer = typeof method === "function" ? Reflect.apply(method, lms, texts) : "";
        asked.push([name, ...texts]);
        const code = String(
          Reflect.apply(
            Reflect.get(lms, name.startsWith("LMS") ? "LMSGetLastError" : "GetLastError"),
            lms,
            [],
          ),
        );
        if (code !== "0" && name === calls.set) refused.push(`${texts.join(" = ")}: ${code}`);
        return answer;
      },
    ]),
  );
  const api: ScormApi = methods;
  return {
    api,
    asked,
    refused,
    writes: () =>
      asked.filter(([name]) => name !== calls.get && name !== calls.error && name !== calls.begin),
    value: (name: string) => String(Reflect.apply(Reflect.get(lms, calls.get), lms, [name])),
    cmi: () => JSON.parse(JSON.stringify(lms.cmi)),
  };
}

interface Visit {
  session: Session;
  /** Writes into an answer without giving it. */
  type: (question: Question, response: Json) => void;
  states: SessionState[];
  /** Lets time pass, and what waits for it happen. */
  pass: (milliseconds: number) => void;
  answer: <K extends Kind>(question: QuestionOf<K>, response?: Responses[K], id?: string) => void;
  progress: () => Progress;
}

const lesson = module.lessons.find(({ kind }) => kind === "check") ?? module.lessons[0];
const questions = lesson?.questions ?? [];
const scored = questions.filter((question) => question.scored);

interface Around {
  pass?: number | null;
  of?: Module["lessons"][number];
  /** What the clock says; the visit's own where none is given. */
  clock?: { now: number };
}

function visit(
  version: ScormVersion,
  api: ScormApi | null,
  { pass = null, of = lesson, clock = { now: began } }: Around = {},
): Visit {
  let waiting: { at: number; run: () => void }[] = [];
  const states: SessionState[] = [];
  const session = beginSession({
    api,
    version,
    sco: { module: module.slug, lesson: of?.slug ?? "", questions: of?.questions ?? [], pass },
    now: () => clock.now,
    offset: () => 60,
    newName: () => "attempt1",
    later: (run, milliseconds) => waiting.push({ at: clock.now + milliseconds, run }),
    changed: (state) => states.push(state),
  });
  let progress = session.kept;
  let count = progress.attempts.length;
  return {
    session,
    states,
    pass(milliseconds) {
      clock.now += milliseconds;
      const due = waiting.filter(({ at }) => at <= clock.now);
      waiting = waiting.filter(({ at }) => at > clock.now);
      for (const { run } of due) run();
    },
    answer(question, response = keyResponse(question)) {
      count += 1;
      clock.now += 30_000;
      const { verdict, score } = grade(question, response);
      const attempt: Attempt = {
        id: `answer-${count}`,
        question: questionKey(question),
        rev: question.rev,
        round: 1 + progress.attempts.filter((one) => one.question === questionKey(question)).length,
        kind: question.kind,
        response: JSON.parse(JSON.stringify(response)),
        verdict,
        score,
        hints: 0,
        at: clock.now,
        where: "lesson",
      };
      progress = addAttempt(progress, attempt);
      session.follow(progress);
    },
    type(question, response) {
      const draft = {
        question: questionKey(question),
        rev: question.rev,
        round: 1 + progress.attempts.filter((one) => one.question === questionKey(question)).length,
        response,
        hints: 0,
        at: clock.now,
      };
      progress = { ...progress, drafts: { ...progress.drafts, [draft.question]: draft } };
      session.follow(progress);
    },
    progress: () => progress,
  };
}

const short = (name: string) => ({
  status: name === "1.2" ? "cmi.core.lesson_status" : "cmi.completion_status",
  raw: name === "1.2" ? "cmi.core.score.raw" : "cmi.score.raw",
});

describe.each(versions)("a lesson in a platform of SCORM %s", (version) => {
  const { calls, names } = scormVersions[version];
  const { status, raw } = short(version);

  it("is incomplete until the last scored question, is resumed where it was left, and then gives its score", () => {
    const first = platform(version);
    const one = visit(version, first.api);
    expect(first.value(status)).toBe("incomplete");
    const half = scored.slice(0, 5);
    for (const question of half) one.answer(question);
    one.pass(3000);
    expect(first.value(status)).toBe("incomplete");
    expect(first.value(raw)).toBe("");
    expect(first.refused).toEqual([]);

    // The browser is killed: nothing is said at the end.
    const cmi = first.cmi();
    const second = platform(version, {
      suspend_data: cmi.suspend_data,
      ...(version === "1.2"
        ? { core: { lesson_status: "incomplete" } }
        : { completion_status: "incomplete" }),
    });
    const two = visit(version, second.api);
    expect(two.session.kept.attempts.map(({ question }) => question)).toEqual(
      half.map((question) => questionKey(question)),
    );
    for (const question of scored.slice(5)) two.answer(question);
    two.pass(3000);
    two.session.hide();
    two.session.end();
    two.session.end();
    expect(second.asked.filter(([name]) => name === calls.end)).toHaveLength(1);
    expect(second.refused).toEqual([]);
    expect(JSON.stringify(second.asked)).not.toMatch(/student_(?:id|name|pref)|learner_(?:id|name|pref)/);
    expect(two.session.state()).toEqual({
      keeping: "kept",
      reason: "",
      isDamaged: false,
      left: [],
      open: 0,
      told: 100,
    });
    const set = new Map(
      second.asked.filter(([name]) => name === calls.set).map(([, name = "", value]) => [name, value]),
    );
    expect(set.get(raw)).toBe("100");
    expect(set.get(status)).toBe("completed");
    expect(set.get(names.exit)).toBe("suspend");
    expect(set.get(names.session)).toBe(version === "1.2" ? "00:07:03" : "PT0H7M3S");
    expect(set.get(names.suspended)?.length).toBeLessThanOrEqual(4096);
    if (version === "2004") expect(set.get("cmi.score.scaled")).toBe("1");
  });

  it("writes nothing at all in a preview and a look back", () => {
    for (const mode of ["browse", "review"]) {
      const lms = platform(version, version === "1.2" ? { core: { lesson_mode: mode } } : { mode });
      const { session, answer, pass } = visit(version, lms.api);
      for (const question of scored) answer(question);
      pass(5000);
      session.hide();
      session.end();
      expect(session.state().keeping).toBe("watching");
      expect(lms.writes()).toEqual([]);
    }
  });

  it("keeps the best score, and never takes a lesson back that is done", () => {
    const lms = platform(version);
    const { answer, pass, session } = visit(version, lms.api);
    for (const question of scored) answer(question, emptyResponse(question, "x"));
    pass(3000);
    expect(lms.value(status)).toBe("completed");
    const [low] = [Number(lms.value(raw))];
    for (const question of scored) answer(question);
    pass(3000);
    expect(Number(lms.value(raw))).toBe(100);
    expect(low).toBeLessThan(100);
    for (const question of scored) answer(question, emptyResponse(question, "x"));
    pass(3000);
    session.end();
    expect(session.state().told).toBe(100);
    expect(JSON.stringify(lms.asked)).not.toContain("failed");
  });

  it("is passed once a score that was asked for is reached, and stays incomplete below it", () => {
    const lms = platform(version);
    const { answer, pass } = visit(version, lms.api, { pass: 60 });
    for (const question of scored) answer(question, emptyResponse(question, "x"));
    pass(3000);
    expect(lms.value(names.success)).toBe(version === "1.2" ? "incomplete" : "unknown");
    // All is settled, so there is a score, below what was asked for.
    expect(lms.value(status)).toBe("incomplete");
    expect(Number(lms.value(raw) || Number.NaN)).toBeLessThan(60);
    for (const question of scored.slice(0, Math.ceil(scored.length * 0.75))) answer(question);
    pass(3000);
    expect(lms.value(names.success)).toBe("passed");
    if (version === "2004") expect(lms.value(status)).toBe("completed");
  });

  it("gives the score of what two windows have answered together", () => {
    const lms = platform(version);
    const { session, progress, answer, pass } = visit(version, lms.api);
    const last = scored.at(-1);
    if (last === undefined) throw new Error("no questions");
    for (const question of scored.slice(0, -1)) answer(question);
    const heard = addAttempt(progress(), {
      id: "other-window",
      question: questionKey(last),
      rev: last.rev,
      round: 1,
      kind: last.kind,
      response: JSON.parse(JSON.stringify(keyResponse(last))),
      verdict: "right",
      score: 1,
      hints: 0,
      at: began,
      where: "lesson",
    });
    session.follow({ ...heard });
    pass(3000);
    expect(lms.value(raw)).toBe("100");
    // Told here as well, at its place among the others.
    const told = lms.asked.filter(([, name]) => /^cmi\.interactions\.\d+\.id$/.test(name ?? ""));
    expect(told.map(([, name]) => name)).toEqual(scored.map((_, index) => `cmi.interactions.${index}.id`));
    expect(lms.value(status)).toBe("completed");
  });

  it("saves when it begins, after an answer, a place where a reader stays, and when the page is hidden; never a letter typed", () => {
    const lms = platform(version);
    const { answer, type, pass, session, progress } = visit(version, lms.api);
    const commits = () => lms.asked.filter(([name]) => name === calls.commit).length;
    const goTo = (anchor: string) => {
      const name = `${module.slug}/x`;
      session.follow({ ...progress(), places: { [name]: { lesson: name, anchor, at: began } } });
    };
    const [one, two, three] = scored;
    if (one === undefined || two === undefined || three === undefined) throw new Error("no questions");
    // The name of the attempt.
    pass(0);
    expect(commits()).toBe(1);
    answer(one);
    pass(0);
    expect(commits()).toBe(2);
    for (const text of ["w", "wo", "wor"]) type(two, { text });
    pass(600_000);
    expect(commits()).toBe(2);
    for (const anchor of ["p-1", "p-2", "p-3"]) {
      goTo(anchor);
      pass(10_000);
    }
    expect(commits()).toBe(2);
    pass(5000);
    expect(commits()).toBe(3);
    expect(lms.value(names.location)).toBe("p-3");
    goTo("p-4");
    session.hide();
    session.hide();
    expect(commits()).toBe(4);
    expect(lms.value(names.location)).toBe("p-4");
    pass(600_000);
    expect(commits()).toBe(4);
  });

  it("says what each answer was: lesson and question, what was given, what is right, how it went, how long it took", () => {
    const lms = platform(version);
    const { answer, pass } = visit(version, lms.api);
    for (const question of questions) answer(question);
    pass(3000);
    expect(lms.refused).toEqual([]);
    const told = lms.asked.filter(
      ([name, element]) => name === calls.set && element?.startsWith("cmi.interactions."),
    );
    for (const [index, question] of questions.entries()) {
      const of = (name: string) =>
        told.find(([, element]) => element === `cmi.interactions.${index}.${name}`)?.[2];
      expect(of("id")).toBe(`${lesson?.slug}.${question.id}`);
      expect(of("result"), question.id).toBe(question.scored ? "correct" : "neutral");
      expect(of("latency")).toBe(version === "1.2" ? "00:00:30" : "PT0H0M30S");
      if (question.scored && question.kind !== "scale")
        expect(of("correct_responses.0.pattern"), question.id).toBe(of(names.given));
    }
  });

  it("tells a long text of one's own in whole letters, which a platform can put into an address", () => {
    const [own] = module.lessons
      .flatMap((one) => one.questions)
      .filter((question) => question.kind === "explain");
    if (own?.kind !== "explain" || lesson === undefined) throw new Error("no question for own words");
    for (const text of [...Array(8).keys()].map((more) => `${"a".repeat(more)}${"😀".repeat(3000)}\ud83d`)) {
      const lms = platform(version);
      const { answer, pass } = visit(version, lms.api, { of: { ...lesson, questions: [own] } });
      answer(own, { text, met: [] });
      pass(3000);
      expect(lms.refused).toEqual([]);
      const set = lms.asked.filter(([name]) => name === calls.set);
      expect(set.map(([, name]) => name)).toContain(`cmi.interactions.0.${names.given}`);
      for (const [, , value = ""] of set) expect(() => encodeURIComponent(value)).not.toThrow();
    }
  });

  it("says so where saving fails, and saves all of it once that works again", () => {
    for (const broken of ["set", "commit", "silent"]) {
      const lms = platform(version);
      let works = false;
      const api: ScormApi = {
        ...lms.api,
        [calls.set]: (name = "", value = "") =>
          broken === "set" && !works
            ? "false"
            : broken === "silent" && !works
              ? "true"
              : lms.api[calls.set]?.(name, value),
        [calls.commit]: (text = "") =>
          broken === "commit" && !works ? "false" : lms.api[calls.commit]?.(text),
      };
      const { answer, pass, session } = visit(version, api);
      const [one, two] = scored;
      if (one === undefined || two === undefined) throw new Error("no questions");
      answer(one);
      pass(0);
      expect(session.state().keeping, broken).toBe("failed");
      works = true;
      answer(two);
      pass(5000);
      expect(session.state().keeping, broken).toBe("kept");
      const again = visit(version, platform(version, { suspend_data: lms.cmi().suspend_data }).api);
      expect(again.session.kept.attempts).toHaveLength(2);
    }
  });

  it("begins a new attempt with nothing, and gives that one's own score", () => {
    const first = platform(version);
    const one = visit(version, first.api);
    for (const question of scored) one.answer(question);
    one.pass(3000);
    one.session.end();
    const second = platform(version);
    const two = visit(version, second.api);
    expect(two.session.kept).toEqual(emptyProgress);
    expect(second.value(status)).toBe("incomplete");
    for (const question of scored) two.answer(question, emptyResponse(question, "x"));
    two.pass(3000);
    expect(Number(second.value(raw))).toBeLessThan(100);
    expect(second.value(status)).toBe("completed");
  });

  it("keeps the fullest lesson in 4,096 letters: every question answered twice, and a draft open", () => {
    const [fullest] = module.lessons.toSorted((a, b) => b.questions.length - a.questions.length);
    const asked = fullest?.questions ?? [];
    const lms = platform(version);
    const { answer, type, pass, session } = visit(version, lms.api, { of: fullest });
    for (const question of asked) answer(question, emptyResponse(question, "x"));
    for (const question of asked) answer(question);
    const [open] = asked.filter(({ kind }) => kind === "choice");
    if (open !== undefined) type(open, { choice: "a" });
    pass(3000);
    session.hide();
    expect(lms.value(names.suspended).length).toBeLessThanOrEqual(4096);
    expect(lms.refused).toEqual([]);
    expect(session.state().keeping).toBe("kept");
    const again = visit(version, platform(version, { suspend_data: lms.cmi().suspend_data }).api, {
      of: fullest,
    });
    expect(again.session.kept.attempts).toHaveLength(2 * asked.length);
    expect(Object.keys(again.session.kept.drafts)).toHaveLength(1);
  });

  it("saves within two seconds also where the clock was put back since the last saving", () => {
    const lms = platform(version);
    const clock = { now: began };
    const { answer, pass } = visit(version, lms.api, { clock });
    const commits = () => lms.asked.filter(([name]) => name === calls.commit).length;
    const [one, two] = scored;
    if (one === undefined || two === undefined) throw new Error("no questions");
    answer(one);
    pass(0);
    clock.now -= 86_400_000;
    answer(two);
    pass(2000);
    expect(commits()).toBe(2);
  });

  it("gives a platform that saves slowly two seconds after each saving", () => {
    const lms = platform(version);
    const clock = { now: began };
    const api: ScormApi = {
      ...lms.api,
      [calls.commit]: (text = "") => {
        clock.now += 5000;
        return lms.api[calls.commit]?.(text);
      },
    };
    const { session, pass } = visit(version, api, { clock });
    const commits = () => lms.asked.filter(([name]) => name === calls.commit).length;
    const [one, two] = scored;
    if (one === undefined || two === undefined) throw new Error("no questions");
    let record = emptyProgress;
    const answerAtOnce = (question: Question, id: string) => {
      record = addAttempt(record, {
        id,
        question: questionKey(question),
        rev: question.rev,
        round: 1,
        kind: question.kind,
        response: JSON.parse(JSON.stringify(keyResponse(question))),
        verdict: "right",
        score: 1,
        hints: 0,
        at: clock.now,
        where: "lesson",
      });
      session.follow(record);
    };
    answerAtOnce(one, "a");
    pass(0);
    expect(commits()).toBe(1);
    answerAtOnce(two, "b");
    pass(1000);
    expect(commits()).toBe(1);
    pass(1000);
    expect(commits()).toBe(2);
  });

  it("loses nothing of what can be kept when the package is updated under a learner", () => {
    const lms = platform(version);
    const one = visit(version, lms.api);
    for (const question of scored.slice(0, 4)) one.answer(question);
    one.pass(3000);
    const [gone, changed, ...rest] = questions;
    if (lesson === undefined || gone === undefined || changed === undefined) throw new Error("no questions");
    const updated = { ...lesson, questions: [{ ...changed, rev: changed.rev + 1 }, ...rest] };
    const next = platform(version, { suspend_data: lms.cmi().suspend_data });
    const two = visit(version, next.api, { of: updated });
    expect(two.session.kept.attempts).toHaveLength(4);
    const [last] = rest.filter((question) => question.scored).slice(-1);
    if (last === undefined) throw new Error("no questions");
    two.answer(last);
    two.pass(3000);
    expect(next.value(status)).toBe("incomplete");
    const back = visit(version, platform(version, { suspend_data: next.cmi().suspend_data }).api);
    expect(back.session.kept.attempts).toHaveLength(5);
  });

  it("leaves alone what another version wrote", () => {
    const lms = platform(version, { suspend_data: "UC7.later" });
    const { answer, pass, session } = visit(version, lms.api);
    for (const question of scored) answer(question);
    pass(5000);
    session.end();
    expect(session.state().keeping).toBe("newer");
    expect(lms.writes()).toEqual([]);
  });

  it("is an ordinary lesson without a platform, and with one that throws", () => {
    const throwing = new Proxy<ScormApi>(
      {},
      {
        get: () => () => {
          throw new Error("gone");
        },
      },
    );
    for (const api of [null, {}, throwing]) {
      const { answer, pass, session } = visit(version, api);
      for (const question of scored) answer(question);
      pass(5000);
      session.hide();
      session.end();
      expect(session.state().keeping).toBe("none");
      expect(session.kept).toEqual(emptyProgress);
    }
  });
});

describe("a lesson that is too long for its platform", () => {
  it("leaves what stands, and says that it is not kept, once nothing more fits", () => {
    const [any] = questions.filter(({ kind }) => kind === "choice");
    if (lesson === undefined || any === undefined) throw new Error("no choice");
    // Names that no packing makes shorter: two hundred answers do not fit into 4,096 letters.
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...any,
      id: `q${createHash("sha256").update(String(index)).digest("hex")}`,
    }));
    const lms = platform("1.2");
    const { answer, pass, states } = visit("1.2", lms.api, { of: { ...lesson, questions: many } });
    for (const question of many.slice(0, 20)) answer(question);
    pass(2_000);
    const stood = lms.value("cmi.suspend_data");
    expect(stood).not.toBe("");
    expect(states.map(({ keeping }) => keeping)).not.toContain("failed");
    for (const question of many.slice(20)) answer(question);
    pass(2_000);
    expect(lms.value("cmi.suspend_data")).toBe(stood);
    expect(states.at(-1)?.keeping).toBe("failed");
  });
});
