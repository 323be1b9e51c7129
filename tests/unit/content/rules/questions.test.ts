import { describe, expect, it } from "vitest";
import { choiceCount, choiceLength, naturalOrder, noneOfTheAbove } from "@/lib/content/rules/choices";
import {
  checkDraws,
  correctionsTaught,
  lessonForm,
  predictionsReturn,
} from "@/lib/content/rules/lesson-form";
import { misconceptions } from "@/lib/content/rules/misconceptions";
import { aboveRecall, askedOften, enoughQuestions } from "@/lib/content/rules/objectives";
import { negativeStem } from "@/lib/content/rules/stems";
import { choice, markdown, readingOf, toldBy } from "./small-reading";

const blank = markdown`
  <Blank id="nine" objective="procedural-votes" see="UN Charter" level="apply">
  It takes ____ votes.

  - 9
  - [ ] 15
    > Nine are enough.

  > Nine of fifteen.
  </Blank>
`;
const match = markdown`
  <Match id="rule" objective="procedural-votes" see="UN Charter" level="infer">
  Which rule?

  | A | B | Why |
  |---|---|---|
  | Agenda | Nine | So it says. |
  | Referral | Nine and no veto | So it says. |
  |  | Eight | Nobody says so. |
  </Match>
`;

describe("choice-count", () => {
  it("wants three choices where one is right", () => {
    expect(toldBy(choiceCount, readingOf(choice()))).toEqual([]);
    expect(toldBy(choiceCount, readingOf(choice({ wrong: ["No."] })))).toEqual([
      '7:1  "who" has 2 choices – add a choice that a reader might really believe',
    ]);
    expect(
      toldBy(choiceCount, readingOf(choice({ kind: "Predict", wrong: ["No.", "Yes.", "So."] }))),
    ).toEqual(['7:1  "who" has 4 choices – leave the three that teach most']);
  });

  it("lets a question with several right choices have up to six", () => {
    const wrong = (count: number) => Array.from({ length: count }, (_, at) => `Number ${at}.`);
    expect(toldBy(choiceCount, readingOf(choice({ kind: "Choices", wrong: wrong(5) })))).toEqual([]);
    expect(toldBy(choiceCount, readingOf(choice({ kind: "Choices", wrong: wrong(6) })))).toEqual([
      '7:1  "who" has 7 choices – write three to six',
    ]);
  });
});

describe("choice-length", () => {
  it("lets the longest choice have half as many characters again as the shortest", () => {
    const reading = readingOf(choice({ right: "a".repeat(30), wrong: ["b".repeat(20), "c".repeat(20)] }));
    expect(toldBy(choiceLength, reading)).toEqual([]);
  });

  it("points at the longest choice beyond that, and names the shortest", () => {
    const reading = readingOf(choice({ right: "a".repeat(31), wrong: ["b".repeat(20), "c".repeat(20)] }));
    expect(toldBy(choiceLength, reading)).toEqual([
      `10:7  this choice has 31 characters, the shortest of "who" 20 – cut it, or say more in "${"b".repeat(20)}": 1.5 times is the limit`,
    ]);
  });

  it("leaves names and numbers alone", () => {
    expect(
      toldBy(choiceLength, readingOf(choice({ right: "The United States", wrong: ["China", "9"] }))),
    ).toEqual([]);
  });
});

describe("natural-order", () => {
  const years = (right: string, wrong: string[], more = ' order="written"') =>
    toldBy(naturalOrder, readingOf(choice({ right, wrong, more })));
  const mend = 'write them from the lowest to the highest, with order="written"';

  it("keeps dates and numbers from the lowest to the highest", () => {
    expect(years("In 2005.", ["In 2011.", "In 2014."])).toEqual([]);
    expect(years("17 February 2014", ["18 February 2014", "17 March 2014"])).toEqual([]);
    expect(years("Eight", ["Nine", "15"])).toEqual([]);
  });

  it("refuses them shuffled or out of order", () => {
    expect(years("In 2005.", ["In 2011.", "In 2014."], "")).toEqual([
      `7:1  the dates or numbers of "who" are shuffled – ${mend}`,
    ]);
    expect(years("In 2011.", ["In 2005.", "In 2014."])).toEqual([
      `7:1  the dates or numbers of "who" are out of order – ${mend}`,
    ]);
  });

  it("takes no sentences for a scale", () => {
    expect(years("In May thirteen said yes.", ["In May ten said yes.", "It was put off."], "")).toEqual([]);
    expect(years("China voted in 2005.", ["Russia voted in 2011.", "France voted in 2014."], "")).toEqual([]);
  });
});

describe("none-of-the-above", () => {
  it.each(["None of the above.", "All of these.", "Both of them", "A and B"])("refuses %s", (wrong) => {
    const [told, ...more] = toldBy(noneOfTheAbove, readingOf(choice({ wrong: ["The Court.", wrong] })));
    expect(told).toMatch(/^14:7 {2}a choice says "/);
    expect(more).toEqual([]);
  });

  it("lets a choice speak of members, cases and votes", () => {
    const wrong = ["It needs the yes of all fifteen members.", "Both permanent members abstained."];
    expect(toldBy(noneOfTheAbove, readingOf(choice({ wrong })))).toEqual([]);
  });
});

describe("negative-stem", () => {
  it.each([
    ["Which of these did the commission not say?", "not"],
    ["All of these hold except one. Which holds least?", "least"],
    ["Which claim isn't in the report?", "isn't"],
    ["Which statement is false?", "false"],
  ])("refuses: %s", (prompt, word) => {
    expect(toldBy(negativeStem, readingOf(choice({ prompt })))).toEqual([
      `8:${prompt.indexOf(word) + 1}  "who" asks with "${word}" – ask for what is so: a reader in a hurry misses the word`,
    ]);
  });

  it.each([
    "Ten did not vote. What follows?",
    "China voted no. Why did only the first no stop the decision?",
    "What does the denial, taken alone, show?",
  ])("lets the sentences before the question say what did not happen: %s", (prompt) => {
    expect(toldBy(negativeStem, readingOf(choice({ prompt })))).toEqual([]);
  });
});

describe("misconceptions", () => {
  const known = { misconceptions: { "veto-always-blocks": "A no stops everything." } };

  it("lets every wrong answer name one", () => {
    expect(toldBy(misconceptions, readingOf(choice(), known))).toEqual([]);
  });

  it("points at each wrong answer of a choice, a blank and a match that names none", () => {
    const bare = choice().replaceAll(" (misconception: veto-always-blocks)", "");
    const mend = 'end its reason with "(misconception: id)", an id of misconceptions: in module.yaml';
    expect(toldBy(misconceptions, readingOf(bare))).toEqual([
      `12:7  wrong answer "The item went to the Court." of "who" names no misconception – ${mend}`,
      `14:7  wrong answer "The item waited for a year." of "who" names no misconception – ${mend}`,
    ]);
    expect(toldBy(misconceptions, readingOf(blank))).toEqual([
      `11:7  wrong answer "15" of "nine" names no misconception – ${mend}`,
    ]);
    expect(toldBy(misconceptions, readingOf(match))).toEqual([
      `14:4  wrong answer "Eight" of "rule" names no misconception – ${mend}`,
    ]);
  });

  it("asks nothing of a prediction's second asking: its wrong answers are those of the first", () => {
    const text = `${choice({ kind: "Predict" })}\nText.\n\n<Predict again="who" />\n`;
    expect(toldBy(misconceptions, readingOf(text, known))).toEqual([]);
  });

  it("finds the misconceptions that no wrong answer reveals", () => {
    const registers = { "module.yaml": "title: North\nmisconceptions:\n  veto-always-blocks: A no.\n" };
    expect(toldBy(misconceptions, readingOf("Text.\n", known, {}, registers))).toEqual([
      'module.yaml:3:3  no wrong answer reveals misconception "veto-always-blocks" – name it in the reason of one, or take it off the list',
    ]);
  });
});

describe("asked-often", () => {
  const objectives = { objectives: { "procedural-votes": "Say how many votes it takes." } };

  it("lets an objective be asked three times in two kinds of question", () => {
    const text = choice() + choice({ id: "else" }) + blank;
    expect(toldBy(askedOften, readingOf(text, objectives))).toEqual([]);
  });

  it("refuses fewer questions, and questions of one kind, at the first of them", () => {
    const twice = choice() + choice({ id: "else" });
    expect(toldBy(askedOften, readingOf(twice, objectives))).toEqual([
      '7:1  objective "procedural-votes" is asked 2 times – ask it 3 times at the least',
      '7:1  objective "procedural-votes" is only asked as <Choice> – ask it in a question of another kind too',
    ]);
  });

  it("refuses an objective that only predictions ask for", () => {
    expect(toldBy(askedOften, readingOf(choice({ kind: "Predict" }), objectives))).toEqual([
      'module.yaml:1:1  no scored question asks for objective "procedural-votes" – ask 3 questions of two kinds about it',
    ]);
  });
});

describe("above-recall", () => {
  const asked = (recall: number, apply: number) =>
    [...Array(recall).fill("recall"), ...Array(apply).fill("apply")]
      .map((level, at) => choice({ id: `q-${at}`, level }))
      .join("\n");

  it("wants two questions in five to ask for more than recall", () => {
    expect(toldBy(aboveRecall, readingOf(asked(3, 2)))).toEqual([]);
    expect(toldBy(aboveRecall, readingOf(asked(2, 1)))).toEqual([
      '5:1  33 % of the scored questions ask for more than recall – ask learners to use or conclude something, and mark it level="apply" or level="infer"',
    ]);
  });
});

describe("enough-questions", () => {
  const six = Array.from({ length: 6 }, (_, at) => choice({ id: `q-${at}` })).join("\n");

  it("wants six scored questions", () => {
    expect(toldBy(enoughQuestions, readingOf(six, {}, { objectives: [] }))).toEqual([]);
    expect(
      toldBy(
        enoughQuestions,
        readingOf(choice() + choice({ id: "g", kind: "Predict" }), {}, { objectives: [] }),
      ),
    ).toEqual(["2:1  the lesson has 1 scored questions – ask 5 more"]);
  });

  it("wants a question for each objective that the lesson names", () => {
    expect(
      toldBy(enoughQuestions, readingOf(six, {}, { objectives: ["procedural-votes", "abstention"] })),
    ).toEqual([
      '5:1  the lesson names objective "abstention" but asks for it nowhere – ask a question about it, or take it off the list',
    ]);
  });
});

describe("lesson-form", () => {
  it("wants a content note and a short version", () => {
    expect(toldBy(lessonForm, readingOf("Text.\n", {}, { note: "Names torture.", short: 5 }))).toEqual([]);
    expect(toldBy(lessonForm, readingOf("Text.\n", {}, { kind: "check" }))).toEqual([]);
    expect(toldBy(lessonForm, readingOf("Text.\n"))).toEqual([
      "1:1  the lesson has no content note – add note: with at most 30 words on what it names",
      "2:1  the lesson has no short version – put what a short version leaves out into <Full>",
    ]);
  });
});

describe("check-draws-on-all", () => {
  const eight = Array.from({ length: 8 }, (_, at) => choice({ id: `q-${at}` })).join("\n");
  const check = { kind: "check", objectives: ["procedural-votes", "abstention"] };
  const withLesson = (text: string, objectives: string[], isLast = true) => {
    const reading = readingOf(text, {}, check);
    const [before] = readingOf("Text.\n", {}, { objectives, file: "lessons/north/01-first.mdx" }).lessons;
    if (before === undefined) throw new Error("no lesson");
    return { ...reading, lessons: isLast ? [before, ...reading.lessons] : [...reading.lessons, before] };
  };

  it("lets a check of eight questions about every lesson stand last", () => {
    expect(toldBy(checkDraws, withLesson(eight, ["procedural-votes"]))).toEqual([]);
    expect(toldBy(checkDraws, readingOf("Text.\n"))).toEqual([]);
  });

  it("refuses one that leaves a lesson out, stands earlier, or asks too little", () => {
    expect(toldBy(checkDraws, withLesson(eight, ["abstention"]))).toEqual([
      '4:1  the check asks nothing about "The veto" – ask for one of: abstention',
    ]);
    expect(toldBy(checkDraws, withLesson(eight, ["procedural-votes"], false))).toEqual([
      "4:1  a check stands before a lesson – give its file the last number",
    ]);
    expect(toldBy(checkDraws, withLesson(choice(), ["procedural-votes"]))).toEqual([
      "4:1  the check has 1 scored questions – ask 7 more",
    ]);
  });
});

describe("corrections-taught", () => {
  const corrections = [
    { article: "It speaks of 400 pages.", record: "There are two documents.", facts: ["X3", "F8"] },
    { article: "It says so.", record: "It is not so.", facts: ["X4"] },
  ];
  const registers = { "corrections.yaml": "# Corrections\n- article: It speaks.\n- article: It says so.\n" };

  it("wants a lesson to cite a fact of each correction", () => {
    const text = 'So.<Cite source="S/PV.7353" fact="F8" />\n';
    expect(toldBy(correctionsTaught, readingOf(text, { corrections: corrections.slice(0, 1) }))).toEqual([]);
    expect(toldBy(correctionsTaught, readingOf(text, { corrections }, {}, registers))).toEqual([
      'corrections.yaml:3:1  no lesson teaches the correction "It says so." – cite one of: X4',
    ]);
  });
});

describe("predictions-return", () => {
  it("wants every prediction asked again", () => {
    const predict = choice({ kind: "Predict" });
    expect(toldBy(predictionsReturn, readingOf(`${predict}\nText.\n\n<Predict again="who" />\n`))).toEqual(
      [],
    );
    expect(toldBy(predictionsReturn, readingOf(predict))).toEqual([
      '7:1  prediction "who" is never asked again – write <Predict again="who" /> after the text that settles it',
    ]);
  });
});
