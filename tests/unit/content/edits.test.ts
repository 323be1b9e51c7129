import { describe, expect, it } from "vitest";
import { compareWithLock, type Lock } from "@/lib/content/lock";
import { type ParsedLesson, parseLesson } from "@/lib/content/parse-lesson";
import { formatProblem, Report } from "@/lib/content/problem";
import { type LessonState, lessonState } from "@/lib/progress/lesson-state";
import { type Attempt, addAttempt, emptyProgress, type Json, type Progress } from "@/lib/progress/progress";
import { type QuestionState, questionState } from "@/lib/progress/question-state";
import { grade } from "@/lib/quiz/grade";
import { moduleId, questionKey } from "@/lib/quiz/names";
import { outlineOf } from "@/lib/quiz/outline";
import type { Kind, Question, QuestionOf, Responses } from "@/lib/quiz/question";
import { describeResponse, isAnswered, parseResponse } from "@/lib/quiz/response";
import { frontMatter, registers } from "./small-module";

const choice = `<Choice id="who" objective="veto" see="UN Charter Article 27(3)">
Who may say no?

- [x] A permanent member of the Council.
  > Article 27(3).
- [ ] Any member of the Council.
  > Nine votes carry it.
- [ ] The Secretary-General.
  > He has no vote.
</Choice>
`;

const match = `<Match id="which" objective="proof" see="A/HRC/25/63 para. 90">
Which recommendation went to whom?

| Addressee | Recommendation | Why |
|---|---|---|
| The Security Council | Refer the situation | Paragraph 94. |
| China and other states | Send nobody back by force | Paragraph 90. |
|  | Declare war | Nobody asked for it. |
</Match>
`;

const order = `<Order id="steps" objective="proof" see="A/HRC/25/63">
Put the steps in order.

1. The Council creates the commission.
   > March 2013.
2. Hearings begin in Seoul.
   > August 2013.
3. The report is published.
   > February 2014.
</Order>
`;

const first = `The text.\n\n${choice}\nMore text.\n\n${match}\n${order}`;

/** Reads a lesson as the build does, with the lock of the version before it. */
function read(text: string, lock: Lock = {}, name = "01-veto.mdx"): ParsedLesson {
  const report = new Report(`lessons/small/${name}`);
  const parsed = parseLesson(moduleId("small"), name, frontMatter + text, registers, lock, report);
  if (parsed === null || report.problems.length > 0)
    throw new Error(report.problems.map(formatProblem).join("\n"));
  return parsed;
}

/** The question of an id, of the kind expected. */
function questionOf<K extends Kind>(kind: K, id: string, { lesson }: ParsedLesson): QuestionOf<K> {
  const isSought = (question: Question): question is Extract<Question, QuestionOf<K>> =>
    question.id === id && question.kind === kind;
  const found = lesson.questions.find(isSought);
  if (found === undefined) throw new Error(`no ${kind} "${id}"`);
  return found;
}

/** The id of the part that shows a text: what a learner who chooses it saves. */
function partOf(parts: { id: string; html: string }[], html: string): string {
  const part = parts.find((one) => one.html === html);
  if (part === undefined) throw new Error(`nothing shows "${html}"`);
  return part.id;
}

/** Records an answer as components/quiz/use-question.ts does. */
function answer<K extends Kind>(
  progress: Progress,
  question: QuestionOf<K>,
  response: Responses[K] & Json,
): Progress {
  const key = questionKey(question);
  const now = questionState(progress, { question: key, rev: question.rev, tries: question.tries });
  const { verdict, score } = grade(question, response);
  const attempt: Attempt = {
    id: `attempt-${progress.attempts.length + 1}`,
    question: key,
    rev: question.rev,
    round: now.round,
    kind: question.kind,
    response,
    verdict,
    score,
    confidence: "sure",
    hints: now.hints,
    at: progress.attempts.length + 1,
    where: "lesson",
  };
  return addAttempt(progress, attempt);
}

function stateOf(progress: Progress, question: Question): QuestionState {
  return questionState(progress, {
    question: questionKey(question),
    rev: question.rev,
    tries: question.tries,
  });
}

function standing(progress: Progress, { lesson }: ParsedLesson): LessonState {
  return lessonState(progress, outlineOf(lesson).questions);
}

/** What the page shows in the controls of a question: the last response, read again by the kind it has now. */
function shown<K extends Kind>(progress: Progress, question: QuestionOf<K>): Responses[K] | null {
  const state = questionState(progress, {
    question: questionKey(question),
    rev: question.rev,
    tries: question.tries,
  });
  return parseResponse(question.kind, state.lastAttempt?.response ?? null);
}

const v1 = read(first);
const chosen = "A permanent member of the Council.";

/** A learner who answered every question of the first version right. */
const everythingRight = (() => {
  const who = questionOf("choice", "who", v1);
  const which = questionOf("match", "which", v1);
  const steps = questionOf("order", "steps", v1);
  const rows = Object.fromEntries(
    [
      ["The Security Council", "Refer the situation"],
      ["China and other states", "Send nobody back by force"],
    ].map(([row = "", option = ""]) => [partOf(which.ask.rows, row), partOf(which.ask.options, option)]),
  );
  const sequence = [
    "The Council creates the commission.",
    "Hearings begin in Seoul.",
    "The report is published.",
  ];
  let progress = answer(emptyProgress, who, { choice: partOf(who.ask.choices, chosen) });
  progress = answer(progress, which, { rows });
  return answer(progress, steps, { order: sequence.map((thing) => partOf(steps.ask.things, thing)) });
})();

/** The lesson after an edit, and what the lock makes of it. */
function edit(text: string, name?: string): { v2: ParsedLesson; told: string[] } {
  const v2 = read(text, v1.locked, name);
  return { v2, told: compareWithLock(v1.locked, v2.locked, []).map(({ wrong }) => wrong) };
}

/** What every harmless edit leaves as it was. */
function expectNothingLost(v2: ParsedLesson): void {
  const { rightIds, missed } = standing(everythingRight, v2);
  expect(new Set(rightIds)).toEqual(new Set(standing(everythingRight, v1).rightIds));
  expect(missed).toEqual([]);
  for (const question of v2.lesson.questions.filter(({ id }) => Object.hasOwn(v1.locked, id))) {
    const { status, updatedSince, lastAttempt } = stateOf(everythingRight, question);
    expect([question.id, status, updatedSince]).toEqual([question.id, "right", false]);
    const response = parseResponse(question.kind, lastAttempt?.response ?? null);
    expect(response !== null && isAnswered(question, response)).toBe(true);
    // Graded anew on the edited question, what was saved is still right.
    expect(response !== null && grade(question, response).verdict).toBe("right");
  }
}

describe("what a learner saved", () => {
  it("is everything right before any edit", () => {
    expect(standing(everythingRight, v1)).toMatchObject({
      scored: 3,
      answered: 3,
      missed: [],
      openNext: null,
    });
    expectNothingLost(v1);
  });

  const harmless: [edit: string, text: string][] = [
    ["a typo in a choice is mended", first.replace("permanent member of the", "permanent member in the")],
    [
      "a typo in the prompt and a reason is mended",
      first.replace("Who may", "Who can").replace("He has", "There is"),
    ],
    [
      "a row and an option are reworded",
      first
        .replace("The Security Council |", "The UN Security Council |")
        .replace("Refer the", "To refer the"),
    ],
    ["a step is reworded", first.replace("Hearings begin in Seoul", "The hearings begin in Seoul")],
    ["a question is moved to the end", first.replace(`${choice}\n`, "") + choice],
    [
      "a question is put before the others",
      first.replace("The text.\n", `The text.\n\n${choice.replace('id="who"', 'id="new"')}`),
    ],
    ["text is put before the questions", `A preface.\n\n<Full>\n\nLong.\n\n</Full>\n\n${first}`],
    [
      "a hint is added and the tries are changed",
      first.replace('who"', 'who" tries="3"').replace("no?\n", "no?\n\n<Hint>Five may.</Hint>\n"),
    ],
    [
      "a choice is added in front",
      first.replace("- [x]", "- [ ] Nobody, for there is no veto.\n  > There is.\n- [x]"),
    ],
    ["the rows of a table change places", first.replace(/(\| The Security.*\n)(\| China.*\n)/, "$2$1")],
  ];

  it.each(harmless)("stays right when %s", (_edit, text) => {
    expect(text).not.toBe(first);
    const { v2, told } = edit(text);
    expect(told).toEqual([]);
    expectNothingLost(v2);
  });

  it("stays right when the choices change places, and shows the same choice", () => {
    const [, right = "", second = "", third = ""] =
      /(- \[x\].*\n.*\n)(- \[ \].*\n.*\n)(- \[ \].*\n.*\n)/.exec(choice) ?? [];
    const { v2, told } = edit(first.replace(right + second + third, third + second + right));
    expect(told).toEqual([]);
    expectNothingLost(v2);
    const who = questionOf("choice", "who", v2);
    expect(who.ask.choices.map(({ html }) => html)[2]).toBe(chosen);
    expect(shown(everythingRight, who)).toEqual({ choice: partOf(who.ask.choices, chosen) });
  });

  it("is described by the words that the question has now", () => {
    const { v2 } = edit(first.replace("permanent member of the", "permanent member in the"));
    const who = questionOf("choice", "who", v2);
    const saved = parseResponse("choice", stateOf(everythingRight, who).lastAttempt?.response);
    expect(saved && describeResponse(who, saved)).toMatch(/^A permanent member in the Council/);
  });

  it("would be described by other words if a choice gave way to another, so the lock refuses that", () => {
    expect(edit(first.replace("The Secretary-General.", "A judge at The Hague.")).told).toEqual([
      '"who" no longer has "The Secretary-General."',
    ]);
  });

  it("stays when the lesson is renamed", () => {
    const { v2, told } = edit(first, "04-the-no.mdx");
    expect(v2.lesson.slug).toBe("the-no");
    expect(told).toEqual([]);
    expectNothingLost(v2);
  });

  const otherKey = choice.replace("- [x] A permanent", "- [ ] A permanent").replace("- [ ] Any", "- [x] Any");

  it("is set aside, and kept, when the right answer changes with its rev", () => {
    const { v2, told } = edit(first.replace(choice, otherKey.replace('id="who"', 'id="who" rev="2"')));
    expect(told).toEqual([]);
    const who = questionOf("choice", "who", v2);
    const state = stateOf(everythingRight, who);
    expect(state).toMatchObject({
      status: "open",
      round: 1,
      updatedSince: true,
      tries: [],
      lastAttempt: null,
    });
    expect(state.earlier).toEqual([everythingRight.attempts[0]]);
    expect(shown(everythingRight, who)).toBeNull();
    expect(standing(everythingRight, v2)).toMatchObject({ answered: 2, openNext: "small/who" });
  });

  it("counts anew, beside the old answer, once the changed question is answered", () => {
    const { v2 } = edit(first.replace(choice, otherKey.replace('id="who"', 'id="who" rev="2"')));
    const who = questionOf("choice", "who", v2);
    const again = answer(everythingRight, who, { choice: partOf(who.ask.choices, chosen) });
    const state = stateOf(again, who);
    expect(state).toMatchObject({ status: "open", updatedSince: false });
    expect(state.lastAttempt?.verdict).toBe("wrong");
    expect(state.earlier.map(({ rev, verdict }) => [rev, verdict])).toEqual([[1, "right"]]);
  });

  it("would be judged by another key if the rev stayed, so the lock refuses that", () => {
    expect(edit(first.replace(choice, otherKey)).told).toEqual([
      'the right answer of "who" changed but its rev did not',
    ]);
  });

  it("stays in the record when the question is deleted", () => {
    const { v2, told } = edit(first.replace(`${choice}\n`, ""));
    expect(told).toEqual(['question "who" has vanished']);
    expect(compareWithLock(v1.locked, v2.locked, ["who"])).toEqual([]);
    expect(everythingRight.attempts.map(({ question }) => question)).toContain("small/who");
    expect(standing(everythingRight, v2)).toMatchObject({
      scored: 2,
      rightIds: ["small/which", "small/steps"],
    });
  });

  it("is no answer any more when the chosen choice is gone, and nothing breaks", () => {
    const fewer = choice.replace(/- \[ \] Any.*\n.*\n/, "").replace('id="who"', 'id="who" rev="2"');
    const { v2 } = edit(first.replace(choice, fewer));
    const before = questionOf("choice", "who", v1);
    const now = questionOf("choice", "who", v2);
    const gone = { choice: partOf(before.ask.choices, "Any member of the Council.") };
    expect(isAnswered(now, gone)).toBe(false);
    expect(grade(now, gone).verdict).toBe("wrong");
    expect(describeResponse(now, gone)).toBe("–");
    expect(stateOf(answer(emptyProgress, before, gone), now).updatedSince).toBe(true);
  });

  it("is never shown as another choice that takes the place of a removed one", () => {
    const before = questionOf("choice", "who", v1);
    const saved = { choice: partOf(before.ask.choices, "The Secretary-General.") };
    const without = read(first.replace(/- \[ \] The Sec.*\n.*\n/, ""), v1.locked);
    const replaced = read(
      first.replace(/- \[ \] The Sec.*\n/, "- [ ] Whoever pays the most dues.\n"),
      without.locked,
    );
    expect(isAnswered(questionOf("choice", "who", replaced), saved)).toBe(false);
  });

  it("is read as nothing when the question becomes another kind with a new rev", () => {
    const choices = choice.replaceAll("Choice", "Choices").replace('id="who"', 'id="who" rev="2"');
    const { v2, told } = edit(first.replace(choice, choices));
    expect(told).toEqual([]);
    const now = questionOf("choices", "who", v2);
    expect(stateOf(everythingRight, now)).toMatchObject({ status: "open", updatedSince: true });
    expect(parseResponse("choices", everythingRight.attempts[0]?.response)).toBeNull();
  });
});
