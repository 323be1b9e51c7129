import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { CardActions } from "@/components/quiz/card-actions";
import { ConfidenceField } from "@/components/quiz/confidence-field";
import { EarlierTries } from "@/components/quiz/earlier-tries";
import { EvidenceLinks } from "@/components/quiz/evidence-links";
import { HintList } from "@/components/quiz/hint-list";
import { noteOn } from "@/components/quiz/late-note";
import { LookAgain } from "@/components/quiz/look-again";
import { MarkIcon } from "@/components/quiz/marks";
import { QuestionFooter } from "@/components/quiz/question-footer";
import { rowClass } from "@/components/quiz/row-class";
import { StatusLine } from "@/components/quiz/status-line";
import { VerdictOf } from "@/components/quiz/verdict-line";
import { whatShows } from "@/components/quiz/what-shows";
import { type Attempt, addAttempt, emptyProgress, type Progress } from "@/lib/progress/progress";
import { questionState } from "@/lib/progress/question-state";
import { questionKey } from "@/lib/quiz/names";
import { presentOutcome } from "@/lib/quiz/outcome";
import type { Kind, Mark, QuestionOf, Responses } from "@/lib/quiz/question";
import { anAttempt } from "../unit/progress/arbitrary-progress";
import {
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleMatch,
  exampleOrder,
  examplePredict,
} from "../unit/quiz/example-question";

const text = (element: Element | null | undefined) => element?.textContent ?? null;

describe("what settles a question", () => {
  it("is named with its place, and linked where there is a document", () => {
    const { container } = render(
      <EvidenceLinks
        see={[
          { source: "charter", label: "Charter", at: "art. 27", url: "https://un.example/charter" },
          { source: "letter", label: "Letter", url: null },
        ]}
      />,
    );
    expect(text(container)).toBe("Charter, art. 27; Letter");
    expect(screen.getAllByRole("link").map((link) => [text(link), link.getAttribute("href")])).toEqual([
      ["Charter, art. 27", "https://un.example/charter"],
    ]);
  });
});

describe("the way back to the text", () => {
  it("leads to a place in each version, on this page or another one", () => {
    const look = { full: "p-3", short: "p-9" };
    const links = () =>
      screen.getAllByRole("link").map((link) => [link.className, link.getAttribute("href")]);
    const { rerender, container } = render(<LookAgain look={look} />);
    expect(links()).toEqual([
      ["question-look in-full", "#p-3"],
      ["question-look in-short", "#p-9"],
    ]);
    rerender(<LookAgain look={look} page="/north/first.html" />);
    expect(links().map(([, href]) => href)).toEqual(["/north/first.html#p-3", "/north/first.html#p-9"]);
    rerender(<LookAgain look={null} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe("hints", () => {
  const hints = ["One.", "Two.", "Three."];

  it("are those that were taken, of which the last one can have the focus", () => {
    const lastHint: { current: HTMLLIElement | null } = { current: null };
    const { rerender, container } = render(<HintList hints={hints} taken={0} lastHint={lastHint} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<HintList hints={hints} taken={2} lastHint={lastHint} />);
    expect(screen.getAllByRole("listitem").map(text)).toEqual(["Hint 1 of 3 One.", "Hint 2 of 3 Two."]);
    expect(lastHint.current).toBe(screen.getAllByRole("listitem")[1]);
    expect(lastHint.current).toHaveAttribute("tabindex", "-1");
    rerender(<HintList hints={hints.slice(0, 1)} taken={1} lastHint={lastHint} />);
    expect(text(screen.getByRole("listitem"))).toBe("Hint One.");
  });
});

describe("the status line", () => {
  const verdict = <p>The verdict.</p>;
  const line = (said: Parameters<typeof StatusLine>[0]["said"], isSame = false) => {
    const { container, unmount } = render(
      <StatusLine id="s" said={said} verdict={verdict} isSame={isSame} />,
    );
    const status = screen.getByRole("status");
    const found = {
      said: text(status),
      whole: text(container),
      error: text(status.querySelector(".ui-error")),
      id: status.id,
    };
    unmount();
    return found;
  };

  it("says nothing of a verdict from an earlier visit, which stands below it", () => {
    expect(line(null, true)).toEqual({ said: "", whole: "The verdict.", error: null, id: "s" });
  });

  it("says a verdict once, and what is wrong with checking it again while it still stands", () => {
    expect(line({ what: "verdict" }, true)).toMatchObject({
      said: "The verdict.",
      whole: "The verdict.",
      error: null,
    });
    expect(line({ what: "verdict", again: true }, false)).toMatchObject({
      said: "The verdict.",
      error: null,
    });
    expect(line({ what: "verdict", again: true }, true).said).toMatch(
      /^The verdict\.This is the answer you have just/,
    );
    expect(line({ what: "verdict", again: false }, true).said).toBe("The verdict.");
  });

  it("says what is missing as an error, and where a line went as news", () => {
    expect(line({ what: "missing", text: "Choose." })).toMatchObject({
      said: "Choose.",
      error: "Choose.",
      whole: "Choose.The verdict.",
    });
    expect(line({ what: "moved", text: "Now 2." })).toMatchObject({ said: "Now 2.", error: null });
  });
});

describe("the buttons of a card", () => {
  it("are those that there is something to do with, and idle until the page is alive", () => {
    const [onHint, onShow] = [vi.fn(), vi.fn()];
    const all = { main: "Check", mainButton: { current: null }, onHint };
    const { rerender } = render(<CardActions {...all} alive={false} hint={null} onShow={null} />);
    expect(screen.getAllByRole("button").map(text)).toEqual(["Check"]);
    expect(screen.getByRole("button")).toBeDisabled();
    rerender(<CardActions {...all} alive hint="Hint" onShow={onShow} />);
    expect(screen.getAllByRole("button").map(text)).toEqual(["Check", "Hint", "Show the answer"]);
    for (const button of screen.getAllByRole("button")) expect(button).toBeEnabled();
    fireEvent.click(screen.getByRole("button", { name: "Hint" }));
    fireEvent.click(screen.getByRole("button", { name: "Show the answer" }));
    expect([onHint.mock.calls.length, onShow.mock.calls.length]).toEqual([1, 1]);
    rerender(<CardActions {...all} alive={false} hint="Hint" onShow={null} />);
    expect(screen.getByRole("button", { name: "Hint" })).toBeDisabled();
  });
});

describe("how sure one is", () => {
  it("is one of three, or not said", () => {
    const onChoose = vi.fn();
    const { rerender } = render(<ConfidenceField id="q" chosen={undefined} onChoose={onChoose} />);
    expect(
      screen
        .getAllByRole<HTMLInputElement>("radio")
        .map(({ value, name, checked }) => [value, name, checked]),
    ).toEqual([
      ["guess", "q-confidence", false],
      ["think", "q-confidence", false],
      ["sure", "q-confidence", false],
    ]);
    expect(screen.getByRole("group", { name: "How sure are you? (optional)" })).toBeInTheDocument();
    fireEvent.click(screen.getByRole("radio", { name: "Sure" }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith("sure");
    rerender(<ConfidenceField id="q" chosen="think" onChoose={onChoose} />);
    expect(screen.getByRole<HTMLInputElement>("radio", { checked: true }).value).toBe("think");
  });
});

describe("marks", () => {
  it("have a drawing each, unlike the others", () => {
    const drawn = (mark: Mark) => {
      const { container } = render(<MarkIcon mark={mark} />);
      return [...container.querySelectorAll("path")].map((path) => path.getAttribute("d"));
    };
    const all = (["right", "wrong", "missed"] as const).map(drawn);
    expect(all.map((paths) => paths.length)).toEqual([1, 1, 1]);
    expect(new Set(all.flat()).size).toBe(3);
  });

  it("give a row its looks, where it has none by being open", () => {
    expect([
      rowClass("wrong", false),
      rowClass("right", true),
      rowClass(undefined, true),
      rowClass(undefined, false),
    ]).toEqual(["question-row is-wrong", "question-row is-right", "question-row is-open", "question-row"]);
  });
});

/** The verdict on a response, in words. */
function verdictOn<K extends Kind>(
  question: QuestionOf<K>,
  response: Responses[K],
  more: Partial<Parameters<typeof VerdictOf<K>>[0]> = {},
  verdict?: Attempt["verdict"],
  settled = false,
): string {
  const outcome = presentOutcome(question, response, response, settled);
  const { container, unmount } = render(
    <VerdictOf
      question={question}
      attempt={anAttempt({ id: "a", verdict: verdict ?? outcome.grade.verdict })}
      outcome={outcome}
      spokenPart={null}
      triesLeft={0}
      response={response}
      before={null}
      {...more}
    />,
  );
  const said = [...container.querySelectorAll(".question-verdict > *")].map(text).join(" | ");
  const look = container
    .querySelector(".question-verdict")
    ?.className.replace("question-verdict question-verdict-", "");
  unmount();
  return `${look}: ${said}`;
}

describe("a verdict", () => {
  it("says right or wrong, and the reason of the part that it speaks of", () => {
    expect(verdictOn(exampleChoice, { choice: "adopted" }, { spokenPart: "adopted" })).toBe(
      "right: Right. | adopted why",
    );
    expect(verdictOn(exampleChoice, { choice: "blocked" }, { spokenPart: "blocked", triesLeft: 1 })).toBe(
      "wrong: Not this one. | blocked why | You may try once more.",
    );
    expect(verdictOn(exampleChoice, { choice: "blocked" }, { triesLeft: 2 })).toBe(
      "wrong: Not this one. | You may try 2 more times.",
    );
  });

  it("counts parts where there are many, and none where all are right", () => {
    expect(
      verdictOn(exampleChoices, { choices: ["torture", "tariffs", "fishing"] }, { triesLeft: 1 }),
    ).toMatch(/^wrong: Not yet\. 1 right, 2 that do not hold\. \|/);
    expect(verdictOn(exampleChoices, { choices: ["tariffs"] })).toBe(
      "wrong: Not right. 0 right, 1 that does not hold.",
    );
    expect(verdictOn(exampleChoices, { choices: ["torture"] })).toBe("wrong: Partly right. 1 right.");
    expect(verdictOn(exampleChoices, { choices: ["torture", "starvation"] })).toBe("right: Right.");
    expect(verdictOn(exampleMatch, { rows: { council: "refer", china: "war" } })).toBe(
      "wrong: Partly right. 1 of 2 right.",
    );
    expect(verdictOn(exampleOrder, { order: ["mandate", "hearings", "vote", "report"] })).toMatch(
      /^wrong: (Partly right|Not right)\. 2 of 4 in their place\.$/,
    );
  });

  it("says no number once the marks have gone with a change", () => {
    const outcome = { ...presentOutcome(exampleMatch, { rows: {} }, { rows: {} }, false), reasons: {} };
    expect(
      verdictOn(
        exampleMatch,
        { rows: {} },
        { outcome: { ...outcome, grade: { ...outcome.grade, marks: {} } } },
      ),
    ).toBe("wrong: Not right.");
  });

  it("refutes whoever was sure and wrong", () => {
    const question = { ...exampleChoice, refutation: "Many expect a veto." };
    const sure = (confidence: Attempt["confidence"], choice: string) => {
      const { verdict } = presentOutcome(question, { choice }, { choice }, false).grade;
      return verdictOn(
        question,
        { choice },
        {
          attempt: anAttempt({ id: "a", verdict, ...(confidence === undefined ? {} : { confidence }) }),
        },
      );
    };
    expect(sure("sure", "blocked")).toBe("wrong: Not this one. | Many expect a veto.");
    expect(sure("think", "blocked")).toBe("wrong: Not this one.");
    expect(sure(undefined, "blocked")).toBe("wrong: Not this one.");
    expect(sure("sure", "adopted")).toBe("right: Right.");
    expect(
      verdictOn(
        exampleChoice,
        { choice: "blocked" },
        { attempt: anAttempt({ id: "a", verdict: "wrong", confidence: "sure" }) },
      ),
    ).toBe("wrong: Not this one.");
  });

  it("is none on what was shown or saved", () => {
    expect(verdictOn(exampleChoice, { choice: "blocked" }, {}, "shown", true)).toBe(
      "missed: Here is the answer.",
    );
    expect(verdictOn(exampleExplain, { text: "Mine.", met: [] }, {}, "noted", true)).toBe("missed: Saved.");
  });

  it("on a prediction says that it is kept, then whether it holds and whether it was changed", () => {
    const [before, after] = [examplePredict("before"), examplePredict("after")];
    expect(verdictOn(before, { choice: "yes" }, {}, "noted", true)).toBe(
      "missed: Your prediction is kept. The question comes back after the text.",
    );
    expect(verdictOn(after, { choice: "no" }, { before: "yes" }, "noted", true)).toBe(
      "right: The record agrees. | You changed your mind since the first time.",
    );
    expect(verdictOn(after, { choice: "yes" }, { before: "yes" }, "noted", true)).toBe(
      "missed: The record shows something else. | You stayed with your first idea.",
    );
  });
});

describe("earlier tries", () => {
  it("are told with their day, verdict and answer, in order; of another version without the answer", () => {
    const at = (month: number) => new Date(2026, month, 3, 12).getTime();
    const earlier = [
      anAttempt({ id: "b", at: at(1), response: { choice: "adopted" }, verdict: "right" }),
      anAttempt({ id: "a", at: at(0), response: { choice: "blocked" } }),
      anAttempt({ id: "c", at: at(2), rev: 2, response: { choice: "blocked" } }),
      anAttempt({ id: "d", at: at(3), response: 7, verdict: "shown" }),
    ];
    render(<EarlierTries question={exampleChoice} earlier={earlier} />);
    expect(screen.getByText("Your 4 earlier tries")).toBeInTheDocument();
    expect([...document.querySelectorAll("li")].map(text)).toEqual([
      "3 January 2026: Not this one. blocked",
      "3 February 2026: Right. adopted",
      "3 March 2026: Not this one. ",
      "3 April 2026: Here is the answer. ",
    ]);
  });
});

describe("what stands below a question", () => {
  const question = { ...exampleChoice, see: [{ source: "charter", label: "Charter", url: null }] };
  const footer = (more: Partial<Parameters<typeof QuestionFooter<"choice">>[0]>) => {
    const { container, unmount } = render(
      <QuestionFooter
        question={question}
        settled={false}
        earlier={[]}
        answer={null}
        link="#example"
        {...more}
      />,
    );
    const found = [
      text(container.querySelector("p")),
      ...within(container).queryAllByRole("button").map(text),
      text(container.querySelector("summary")),
    ].filter((part) => part !== null);
    unmount();
    return found;
  };

  it("is nothing before the first try, then a note on a mistake, and what settles it once it is settled", () => {
    expect(footer({})).toEqual([]);
    expect(footer({ answer: "blocked" })).toEqual(["Something wrong here?"]);
    expect(footer({ answer: "blocked", settled: true })).toEqual([
      "What settles it: Charter",
      "Something wrong here?",
    ]);
    expect(footer({ answer: "blocked", settled: true, onAnew: () => {} })).toEqual([
      "What settles it: Charter",
      "Answer as new",
      "Something wrong here?",
    ]);
    expect(footer({ answer: "blocked", onAnew: () => {} })).toEqual(["Something wrong here?"]);
    expect(footer({ question: { ...question, see: [] }, settled: true })).toEqual([]);
    expect(footer({ earlier: [anAttempt({ id: "a" })] })).toEqual(["Your earlier try"]);
  });
});

describe("a note on a mistake", () => {
  it("leads to the question on this page, or on the page of its lesson", () => {
    const rest = { key: questionKey(exampleChoice), rev: 3, answer: "blocked" };
    const here = location.href.replace(/#.*$/, "");
    expect(noteOn("<p>Who?</p>", "#agenda", rest)).toContain(`${here}#agenda`);
    expect(noteOn("<p>Who?</p>", "/north/first.html#agenda", rest)).toContain("/north/first.html#agenda");
    expect(noteOn("<p>Who?</p>", "/lesson.html#UCL1.agenda", rest)).toMatch(/#UCL1\.agenda$/);
    expect(noteOn("<p>Who?</p>", "#UCL1abc.agenda", rest)).toContain(`${here}#UCL1abc.agenda`);
    for (const said of ["Who?", "module/example, 3", "My answer: blocked"])
      expect(noteOn("<p>Who?</p>", "#agenda", rest)).toContain(said);
  });
});

describe("what a card shows", () => {
  const asked = { question: questionKey(exampleChoice), rev: 1, tries: 2 };
  const tried = (...attempts: Partial<Attempt>[]) =>
    attempts.reduce<Progress>(
      (all, one, at) =>
        addAttempt(
          all,
          anAttempt({
            id: `${at}`,
            question: asked.question,
            at: at + 1,
            response: { choice: "blocked" },
            ...one,
          }),
        ),
      emptyProgress,
    );
  const shows = (progress: Progress, more: object = {}) =>
    whatShows(
      { ...exampleChoice, hints: ["One.", "Two."] },
      {
        state: questionState(progress, asked),
        response: { choice: "blocked" },
        checked: progress.attempts.length === 0 ? null : { choice: "blocked" },
        held: false,
        where: "lesson",
        ...more,
      },
    );

  it("before the first try is what there is to do", () => {
    expect(shows(emptyProgress)).toMatchObject({
      asking: "once",
      locked: false,
      isSame: false,
      leadsOn: false,
      outcome: null,
      spokenPart: null,
      heldNote: false,
      triesLeft: 2,
      confidence: true,
      hintButton: true,
      showButton: false,
      settledBy: false,
      earlier: [],
    });
    expect(shows(emptyProgress, { held: true }).heldNote).toBe(false);
  });

  it("after a wrong try is a verdict, what is left, and the way to the answer", () => {
    expect(shows(tried({}))).toMatchObject({
      isSame: true,
      leadsOn: false,
      spokenPart: "blocked",
      triesLeft: 1,
      showButton: true,
      outcome: { key: null },
    });
    expect(shows(tried({ hints: 1 })).hintButton).toBe(true);
    expect(shows(tried({ hints: 2 })).hintButton).toBe(false);
    expect(shows(tried({}), { response: { choice: "adopted" } }).isSame).toBe(false);
  });

  it("of a settled question is the key, the way on, and the tries before", () => {
    const settled = shows(tried({}, {}));
    expect(settled).toMatchObject({
      locked: true,
      leadsOn: true,
      triesLeft: 0,
      confidence: false,
      hintButton: false,
      showButton: false,
      settledBy: true,
      outcome: { key: { right: "adopted" } },
    });
    expect(settled.earlier.map(({ id }) => id)).toEqual(["0"]);
    expect(shows(tried({}, { verdict: "shown" })).spokenPart).toBeNull();
  });

  it("of one that is held back is that it is kept", () => {
    expect(shows(tried({}, {}), { held: true })).toMatchObject({
      heldNote: true,
      outcome: null,
      settledBy: false,
    });
  });

  it("in a review holds back earlier answers while it is open", () => {
    const again = tried({ verdict: "right" }, { round: 2 });
    expect(shows(again, { where: "review" }).earlier).toEqual([]);
    expect(shows(again).earlier.map(({ id }) => id)).toEqual(["0"]);
    const over = tried({ verdict: "right" }, { round: 2 }, { round: 2 });
    expect(shows(over, { where: "review" }).earlier.map(({ id }) => id)).toEqual(["0", "1"]);
  });
});
