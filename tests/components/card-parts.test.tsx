import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { QuestionCard } from "@/components/quiz/question-card";
import { type Attempt, addAttempt, saveSetting } from "@/lib/progress/progress";
import { settings } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { grade } from "@/lib/quiz/grade";
import { lessonKey, questionKey } from "@/lib/quiz/names";
import type { Step } from "@/lib/quiz/onward";
import type { Kind, Question, QuestionOf, Responses } from "@/lib/quiz/question";
import { keyResponse } from "@/lib/quiz/response";
import { kinds } from "../unit/quiz/arbitrary-question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleHighlight,
  exampleMatch,
  exampleOrder,
  examplePredict,
  exampleScale,
  exampleSort,
} from "../unit/quiz/example-question";

/** A question of each kind, a wrong answer, and what only the key says. */
const examples: { [K in Kind]: { question: QuestionOf<K>; wrong: Responses[K]; secrets: string[] } } = {
  choice: { question: exampleChoice, wrong: { choice: "blocked" }, secrets: ["adopted why"] },
  choices: { question: exampleChoices, wrong: { choices: ["tariffs"] }, secrets: ["torture why"] },
  blank: { question: exampleBlank, wrong: { text: "7" }, secrets: ["nine why"] },
  order: {
    question: exampleOrder,
    wrong: { order: ["vote", "report", "hearings", "mandate"] },
    secrets: ["mandate why"],
  },
  match: {
    question: exampleMatch,
    wrong: { rows: { council: "refer", china: "war" } },
    secrets: ["china why"],
  },
  sort: {
    question: exampleSort,
    wrong: { rows: { refused: "fact", "may-veto": "claim" } },
    secrets: ["inference why"],
  },
  highlight: { question: exampleHighlight, wrong: { marked: ["three"] }, secrets: ["one why"] },
  explain: { question: exampleExplain, wrong: { text: "Mine.", met: [] }, secrets: ["Model."] },
  scale: { question: exampleScale, wrong: { value: 100 }, secrets: ["why 372"] },
  predict: { question: examplePredict("before"), wrong: { choice: "yes" }, secrets: ["no why"] },
};
/** All but a prediction and own words, which stand on their own below. */
const gradedKinds = kinds.filter((kind) => examples[kind].question.scored);

/** With everything a card can show. */
function asked(kind: Kind, more: Partial<Question> = {}): Question {
  return Object.assign({}, examples[kind].question, {
    prompt: "<p>What happened?</p>",
    hints: ["A hint."],
    see: [{ source: "charter", label: "Charter", url: null }],
    ...more,
  });
}

let made = 0;
function answer<K extends Kind>(
  question: QuestionOf<K>,
  response: Responses[K],
  more: Partial<Attempt> = {},
): void {
  const { verdict, score } = grade(question, response);
  made += 1;
  const attempt: Attempt = {
    id: `attempt-${made}`,
    question: questionKey(question),
    rev: question.rev,
    round: 1,
    kind: question.kind,
    response: JSON.parse(JSON.stringify(response)),
    verdict,
    score,
    hints: 0,
    at: made,
    where: "lesson",
    ...more,
  };
  progressStore.change((all) => addAttempt(all, attempt));
}

const nextQuestion: Step = { anchor: "next-question", to: "question" };

function show(question: Question, more: Partial<Parameters<typeof QuestionCard>[0]> = {}) {
  progressStore.change((all) => saveSetting(all, "askConfidence", { value: true, at: 1 }));
  render(
    <QuestionCard
      question={question}
      number={2}
      total={5}
      // Another scored question of the lesson, which is never answered here.
      together={[question, { ...question, id: "other" }].map((one) => ({
        question: questionKey(one),
        rev: 1,
      }))}
      next={{ full: nextQuestion, short: nextQuestion }}
      {...more}
    />,
  );
}

function hold(): void {
  const lesson = lessonKey({ module: "module", slug: "lesson" });
  progressStore.change((all) => writeSetting(all, settings.tries(lesson), "held", 1));
}

/** The parts that show, by what a reader sees of them. */
function parts(kind: Kind): string[] {
  const text = document.body.textContent ?? "";
  const button = (name: RegExp) => screen.queryByRole("button", { name }) !== null;
  const seen: Record<string, boolean> = {
    check: button(/^(Check answer|Keep this prediction|Compare with a model answer)$/),
    next: button(/^Next question$/),
    hint: button(/^Take a hint$/),
    show: button(/^Show the answer$/),
    anew: button(/^Answer as new$/),
    sure: screen.queryByRole("group", { name: /How sure are you/ }) !== null,
    verdict: document.querySelector(".question-verdict") !== null,
    held: /Your answer is kept/.test(text),
    settledBy: /What settles it/.test(text),
    earlier: /Your earlier try|earlier tries/.test(text),
    updated: /was updated since/.test(text),
    key: examples[kind].secrets.every((secret) => text.includes(secret)),
  };
  for (const secret of examples[kind].secrets) if (!seen.key) expect(text).not.toContain(secret);
  return Object.keys(seen).filter((name) => seen[name]);
}

describe("a card shows, and does not show", () => {
  describe.each(gradedKinds)("%s", (kind) => {
    const { wrong } = examples[kind];

    it("open: what there is to do", () => {
      show(asked(kind));
      expect(parts(kind)).toEqual(["check", "hint", "sure"]);
    });

    it("wrong once: a verdict, and nothing of the key", () => {
      answer(asked(kind), wrong);
      show(asked(kind));
      expect(parts(kind)).toEqual(["check", "hint", "show", "sure", "verdict"]);
    });

    it("settled right: the key, its source and the way on", () => {
      answer(asked(kind), keyResponse(asked(kind)));
      show(asked(kind));
      expect(parts(kind)).toEqual(["next", "anew", "verdict", "settledBy", "key"]);
    });

    it("settled wrong: the same, and the earlier try", () => {
      answer(asked(kind), wrong);
      answer(asked(kind), wrong);
      show(asked(kind));
      expect(parts(kind)).toEqual(["next", "anew", "verdict", "settledBy", "earlier", "key"]);
    });

    it("settled by being shown: the key, and the earlier try", () => {
      answer(asked(kind), wrong);
      answer(asked(kind), wrong, { verdict: "shown", score: 0 });
      show(asked(kind));
      expect(parts(kind)).toEqual(["next", "anew", "verdict", "settledBy", "earlier", "key"]);
    });

    it("held back: that the answer is kept, and nothing else of it", () => {
      hold();
      answer(asked(kind), wrong);
      show(asked(kind));
      expect(parts(kind)).toEqual(["next", "held"]);
    });

    it("in a review: no earlier answer while it is open, and no answering anew after it", () => {
      answer(asked(kind), keyResponse(asked(kind)));
      progressStore.change((all) => ({
        ...all,
        drafts: {
          [questionKey(asked(kind))]: {
            question: questionKey(asked(kind)),
            rev: 1,
            round: 2,
            response: null,
            hints: 0,
            at: 99,
          },
        },
      }));
      const onward = { label: "Next question", go: () => {} };
      show(asked(kind), { where: "review", onward });
      expect(parts(kind)).toEqual(["check", "hint", "sure"]);
    });

    it("settled in a review: the key, but no answering anew", () => {
      answer(asked(kind), keyResponse(asked(kind)), { where: "review" });
      show(asked(kind), { where: "review", onward: { label: "Next question", go: () => {} } });
      expect(parts(kind)).toEqual(["next", "verdict", "settledBy", "key"]);
    });

    it("answered on an earlier version: that it was updated, and a new go", () => {
      answer(asked(kind), keyResponse(asked(kind)));
      show(asked(kind, { rev: 2 }));
      expect(parts(kind)).toEqual(["check", "hint", "sure", "earlier", "updated"]);
    });

    it("in a check, where there is one try: the key after it", () => {
      answer(asked(kind), wrong);
      show(asked(kind, { tries: 1 }));
      expect(parts(kind)).toEqual(["next", "anew", "verdict", "settledBy", "key"]);
    });
  });

  // Neither is ever wrong: what is said of a wrong answer, of tries and of a review does not arise.
  describe("a prediction", () => {
    const first = () => asked("predict");
    const second = () => Object.assign(asked("predict"), examplePredict("after"), { id: "example-later" });

    it("open: what there is to do, and no question of how sure one is", () => {
      show(first());
      expect(parts("predict")).toEqual(["check", "hint"]);
    });

    it("before the text: that it is kept, and nothing of the key", () => {
      answer(first(), { choice: "yes" });
      show(first());
      expect(parts("predict")).toEqual(["next", "anew", "verdict", "settledBy"]);
    });

    it("after the text, open: what was chosen before", () => {
      answer(first(), { choice: "yes" });
      show(second());
      expect(parts("predict")).toEqual(["check"]);
      expect(document.body).toHaveTextContent("Before reading you chose: yes");
    });

    it("after the text, settled: what was chosen before, then the key", () => {
      answer(first(), { choice: "yes" });
      answer(second(), { choice: "no" });
      show(second());
      expect(parts("predict")).toEqual(["next", "anew", "verdict", "key"]);
      expect(document.body).toHaveTextContent("Before reading you chose: yes");
      expect(document.body).toHaveTextContent("You changed your mind");
    });

    it("held back: as ever, since it is never marked", () => {
      hold();
      answer(first(), { choice: "yes" });
      show(first());
      expect(parts("predict")).toEqual(["next", "anew", "verdict", "settledBy"]);
    });

    it("made on an earlier version: that it was updated, and a new go", () => {
      answer(first(), { choice: "yes" });
      show(Object.assign(first(), { rev: 2 }));
      expect(parts("predict")).toEqual(["check", "hint", "earlier", "updated"]);
    });
  });

  describe("own words", () => {
    it("open: what there is to do, and no question of how sure one is", () => {
      show(asked("explain"));
      expect(parts("explain")).toEqual(["check", "hint"]);
    });

    it.each(["settled", "held back"])("%s: a model answer, and a field that takes more", (state) => {
      if (state === "held back") hold();
      answer(asked("explain"), { text: "Mine.", met: [] });
      show(asked("explain"));
      expect(parts("explain")).toEqual(["next", "anew", "verdict", "settledBy", "key"]);
      expect(screen.getByRole("textbox")).not.toHaveAttribute("readonly");
    });

    it("written for an earlier version: that it was updated, and a new go", () => {
      answer(asked("explain"), { text: "Mine.", met: [] });
      show(asked("explain", { rev: 2 }));
      expect(parts("explain")).toEqual(["check", "hint", "earlier", "updated"]);
    });
  });

  it("the right partner only beside a row that is wrong", () => {
    const { question, wrong } = examples.match;
    answer(question, wrong);
    answer(question, wrong);
    show(asked("match"));
    const rows = screen.getAllByRole("listitem").filter((row) => within(row).queryByRole("combobox"));
    expect(rows.map((row) => row.textContent?.includes("Right answer"))).toEqual([false, true]);
  });
});

describe("one press on a question", () => {
  const draft = <K extends Kind>(question: QuestionOf<K>, response: Responses[K]) =>
    progressStore.change((all) => ({
      ...all,
      drafts: {
        [questionKey(question)]: {
          question: questionKey(question),
          rev: 1,
          round: 1,
          response: JSON.parse(JSON.stringify(response)),
          hints: 0,
          at: 1,
        },
      },
    }));
  const ready = (kind: Kind, response: Responses[Kind]) => {
    const go = vi.fn();
    draft(asked(kind), response);
    show(asked(kind), { onward: { label: "Go on", go } });
    return {
      go,
      main: screen.getByRole("button", {
        name: /^(Check answer|Keep this prediction|Compare with a model answer)$/,
      }),
    };
  };
  const verdictStands = () => {
    expect(screen.getByRole("status").querySelector(".question-verdict")).not.toBeNull();
    expect(screen.getByRole("status")).not.toHaveTextContent("you have just checked");
    expect(progressStore.getState().record.attempts).toHaveLength(1);
  };

  describe.each(kinds)("%s", (kind) => {
    const { question, wrong } = examples[kind];

    // However slow the machine: both presses in one instant.
    const inOneInstant = () => vi.spyOn(performance, "now").mockReturnValue(1000);

    it.each([
      ["right", keyResponse(question)],
      ["wrong", wrong],
    ])("checks once when Enter is pressed twice on the button, on a %s answer", async (_which, response) => {
      const user = userEvent.setup();
      const { go, main } = ready(kind, response);
      main.focus();
      const clock = inOneInstant();
      await user.keyboard("{Enter}{Enter}");
      clock.mockRestore();
      verdictStands();
      expect(go).not.toHaveBeenCalled();
      expect(main).toHaveFocus();
    });

    it("checks once when Enter is held", async () => {
      const user = userEvent.setup();
      const { go, main } = ready(kind, keyResponse(question));
      main.focus();
      const clock = inOneInstant();
      await user.keyboard("{Enter>9/}");
      clock.mockRestore();
      verdictStands();
      expect(go).not.toHaveBeenCalled();
    });

    it("checks once on a double click", async () => {
      const user = userEvent.setup();
      const { go, main } = ready(kind, keyResponse(question));
      const clock = inOneInstant();
      await user.dblClick(main);
      clock.mockRestore();
      verdictStands();
      expect(go).not.toHaveBeenCalled();
    });

    it("leads on at the next press", async () => {
      const user = userEvent.setup();
      const { go, main } = ready(kind, keyResponse(question));
      await user.click(main);
      const later = performance.now() + 600;
      const clock = vi.spyOn(performance, "now").mockReturnValue(later);
      await user.click(main);
      clock.mockRestore();
      expect(go).toHaveBeenCalledOnce();
    });
  });

  it("never leads on from a field", async () => {
    const user = userEvent.setup();
    const { go } = ready("blank", { text: "9" });
    const field = screen.getByRole("textbox");
    await user.type(field, "{Enter}");
    const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 5000);
    await user.type(field, "{Enter}");
    clock.mockRestore();
    verdictStands();
    expect(go).not.toHaveBeenCalled();
  });

  it("says that the same answer was checked again, beside the verdict", async () => {
    const user = userEvent.setup();
    const { main } = ready("choice", { choice: "blocked" });
    await user.click(main);
    const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 600);
    await user.click(main);
    clock.mockRestore();
    expect(screen.getByRole("status")).toHaveTextContent(/Not this one\..*you have just checked/);
  });
});
