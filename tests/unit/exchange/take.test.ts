import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "@/lib/content/own/read-text";
import { takeQuestions } from "@/lib/exchange/take/take-questions";
import type { Taken } from "@/lib/exchange/take/taken-question";
import { writeLesson } from "@/lib/exchange/take/write-lesson";
import { takenWords } from "@/words/en/write-import";
import { processorTime } from "../../processor-time";

/** The questions of a file as `form: prompt -> answers`, right ones with a star, and what was left out as `line loss`. */
function taken(text: string) {
  const found = takeQuestions(text);
  if (found === null) return null;
  return {
    asked: found.questions.map(inOneLine),
    left: found.left.map(({ line, loss }) => `${line} ${loss}`),
  };
}

function inOneLine(question: Taken["questions"][number]): string {
  const answers =
    question.form === "select" || question.form === "text"
      ? question.answers.map(({ text, right }) => (right ? `*${text}` : text))
      : question.form === "match"
        ? [...question.pairs.map(({ left, right }) => `${left}=${right}`), ...question.extra]
        : question.form === "order"
          ? question.things
          : [question.model];
  return `${question.line} ${question.form}: ${question.prompt} -> ${answers.join(" | ")}`;
}

/** Mistakes of the lesson that is made of a file. */
function mistakes(text: string): string[] {
  const found = takeQuestions(text);
  if (found === null) return ["none"];
  const lesson = writeLesson(found, "questions.txt", takenWords).text;
  return readText(lesson).said.flatMap(({ rule, line, wrong, mend }) =>
    rule === null ? [`${line} ${wrong} – ${mend}`] : [],
  );
}

const gift = `// a comment
$CATEGORY: votes

::Seats::[html]How many seats has the Council? {
=15 #Ten are elected.
~5 #Those are permanent.
~193
}

The Charter is of 1945. {TRUE#No, 26 June 1945.#Yes.}

Which are permanent? {~%50%China ~%50%France ~%-100%Chad}

The Council has {=fifteen =15} members.

When was it signed? {#1945:2}

Pair them. {=China -> permanent =Chad -> elected}

What is 2 \\= 2 \\{sure\\}? {}

Only a description.
`;

const moodle = `<?xml version="1.0"?>
<quiz>
<question type="category"><category><text>top</text></category></question>
<question type="multichoice">
  <questiontext format="html"><text><![CDATA[<p>Who may <b>veto</b>?</p>]]></text></questiontext>
  <generalfeedback><text>Article 27.</text></generalfeedback>
  <single>true</single>
  <answer fraction="100"><text>China</text><feedback><text>A permanent member.</text></feedback></answer>
  <answer fraction="0"><text>Chad &amp; Togo</text><feedback><text></text></feedback></answer>
</question>
<question type="numerical">
  <questiontext><text>How many members?</text></questiontext>
  <answer fraction="100"><text>193</text><tolerance>5</tolerance></answer>
</question>
<question type="matching">
  <questiontext><text>Pair them</text></questiontext>
  <subquestion><text>China</text><answer><text>permanent</text></answer></subquestion>
  <subquestion><text>Chad</text><answer><text>elected</text></answer></subquestion>
  <subquestion><text></text><answer><text>neither</text></answer></subquestion>
</question>
<question type="cloze"><questiontext><text>{1:SA:=a}</text></questiontext></question>
</quiz>`;

const qti2 = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="Veto">
<responseDeclaration identifier="R" cardinality="single"><correctResponse><value>B</value></correctResponse></responseDeclaration>
<itemBody><p>Who may veto?</p>
<choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>Choose one.</prompt>
<simpleChoice identifier="A">Chad<feedbackInline outcomeIdentifier="F" identifier="A">It is elected.</feedbackInline></simpleChoice>
<simpleChoice identifier="B">China</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

const qti3 = `<qti-assessment-item identifier="o" title="Steps">
<qti-response-declaration identifier="R" cardinality="ordered"><qti-correct-response><qti-value>b</qti-value><qti-value>a</qti-value><qti-value>c</qti-value></qti-correct-response></qti-response-declaration>
<qti-item-body><qti-order-interaction response-identifier="R"><qti-prompt>In which order?</qti-prompt>
<qti-simple-choice identifier="a">Vote</qti-simple-choice><qti-simple-choice identifier="b">Debate</qti-simple-choice><qti-simple-choice identifier="c">Record</qti-simple-choice></qti-order-interaction></qti-item-body></qti-assessment-item>`;

const aiken = `Who may veto?
A. China
B) Chad
ANSWER: A

Which year?
A. 1945
B. 1955
`;

const kahoot = `Quiz title,,,,,,
,"Question - max 120 characters",Answer 1,Answer 2,Answer 3,Time limit (sec),Correct answer(s)
1,"Who may ""veto"", and why?",China,France,Chad,20,"1,2"
2,Who is elected?,Chad,China,,20,1
`;

const sheet =
  "Question\tType\tOption 1\tOption 2\tCorrect answer\nWho may veto?\tMultiple choice\tChina\tChad\tChina\nHow many seats?\tShort answer\t\t\t15; fifteen\nWhy?\tParagraph\t\t\t\n";

describe("files as people make them", () => {
  it("takes a half-right answer beside a right one for wrong, and says that its points are lost", () => {
    expect(taken("Who? {=Grant ~%50%Mrs. Grant ~no one}")).toEqual({
      asked: ["1 select: Who? -> *Grant | Mrs. Grant | no one"],
      left: ["1 credit"],
    });
    expect(taken("Which? {~%50%Two ~%50%Four ~%-100%Three}")?.asked).toEqual([
      "1 select: Which? -> *Two | *Four | Three",
    ]);
  });

  it("reads Aiken in small letters", () => {
    expect(taken("What is it?\na) One\nb) Two\nAnswer : b\n")?.asked).toEqual([
      "1 select: What is it? -> One | *Two",
    ]);
  });

  it("tells the cells of a table apart, whatever signs stand in its headings", () => {
    const head = [
      "Question",
      "Answer 1 - max 75 characters",
      "Answer 2",
      "Time limit (sec) – 5, 10, 20, or 30",
    ];
    const rows = [[...head, "Correct"].join("\t"), "How many, in all?\t5\t9\t20\t2"];
    expect(taken(rows.join("\n"))?.asked).toEqual(["2 select: How many, in all? -> 5 | *9"]);
    expect(taken('"Question; in short";Answer 1\n')).toBeNull();
    expect(taken("Question;Answer 1;Answer 2;Correct\nHow many, in all?;5,5;9;9\n")?.asked).toEqual([
      "2 select: How many, in all? -> 5,5 | *9",
    ]);
  });

  it("finds all answers in one cell", () => {
    expect(
      taken("Question,Type,Options,Correct answer\nHow many?,MULTIPLE_CHOICE,5 | 10 | 15,15\n")?.asked,
    ).toEqual(["2 select: How many? -> 5 | 10 | *15"]);
  });
});

describe("questions of other tools", () => {
  it("come from GIFT, each as the nearest form", () => {
    expect(taken(gift)).toEqual({
      asked: [
        "4 select: How many seats has the Council? -> *15 | 5 | 193",
        "10 select: The Charter is of 1945. -> *True | False",
        "12 select: Which are permanent? -> *China | *France | Chad",
        "14 text: The Council has ____ members. -> *fifteen | *15",
        "16 text: When was it signed? -> *1945",
        "18 match: Pair them. -> China=permanent | Chad=elected",
        "20 essay: What is 2 = 2 {sure}? -> ",
      ],
      left: ["1 settings", "16 tolerance", "22 kind"],
    });
  });

  it("come from Moodle XML", () => {
    expect(taken(moodle)).toEqual({
      asked: [
        "4 select: Who may veto? -> *China | Chad & Togo",
        "11 text: How many members? -> *193",
        "15 match: Pair them -> China=permanent | Chad=elected | neither",
      ],
      left: ["3 settings", "4 formatting", "4 feedback", "11 tolerance", "21 kind"],
    });
  });

  it("come from QTI 2.1 and from QTI 3.0", () => {
    expect(taken(qti2)?.asked).toEqual(["1 select: Who may veto? Choose one. -> Chad | *China"]);
    expect(taken(qti3)?.asked).toEqual(["1 order: In which order? -> Debate | Vote | Record"]);
  });

  it("come from Aiken, and one without an answer is named by its line", () => {
    expect(taken(aiken)).toEqual({
      asked: ["1 select: Who may veto? -> *China | Chad"],
      left: ["6 unreadable"],
    });
  });

  it("come from tables with the columns of Kahoot and of Google Forms", () => {
    expect(taken(kahoot)).toEqual({
      asked: [
        '3 select: Who may "veto", and why? -> *China | *France | Chad',
        "4 select: Who is elected? -> *Chad | China",
      ],
      left: ["2 settings"],
    });
    expect(taken(sheet)?.asked).toEqual([
      "2 select: Who may veto? -> *China | Chad",
      "3 text: How many seats? -> *15 | *fifteen",
      "4 essay: Why? -> ",
    ]);
  });

  it("are none in a text that holds none", () => {
    expect(taken("Dear class, tomorrow is a holiday.")).toBeNull();
    expect(taken("<html><body>No</body></html>")).toBeNull();
  });

  it.each([
    ["GIFT", gift],
    ["Moodle XML", moodle],
    ["QTI 2.1", qti2],
    ["QTI 3.0", qti3],
    ["Aiken", aiken],
    ["Kahoot", kahoot],
    ["a sheet", sheet],
  ])("become a lesson without a mistake: %s", (_name, text) => {
    expect(mistakes(text)).toEqual([]);
  });

  it("stay text, whatever signs stand in them", () => {
    const line = fc.string({ unit: fc.constantFrom(..."<>{}[]()*_#`\\|!&;~$=\"' -1.aB:/"), maxLength: 30 });
    fc.assert(
      fc.property(line, line, line, (prompt, one, other) => {
        const answers = [`x${one}`, `y${other}`].map((text, index) => ({
          text,
          right: index === 0,
          why: "",
        }));
        const question = {
          line: 1,
          prompt: `Is it ${prompt}`,
          after: "",
          form: "select" as const,
          several: false,
          answers,
        };
        const { text } = writeLesson({ questions: [question], left: [] }, "a.txt", takenWords);
        expect(readText(text).said.filter(({ rule }) => rule === null)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("are read in a time that grows with the file alone", () => {
    const large = [
      `Q {${"=a ".repeat(60_000)}`,
      "<".repeat(200_000),
      `<quiz>${"<question>".repeat(30_000)}`,
      `question,a\n"${"x,".repeat(100_000)}`,
      `${"A. b\n".repeat(40_000)}ANSWER: A`,
      `::${":".repeat(100_000)}{=a}`,
    ];
    const took = processorTime(() => {
      for (const text of large) takeQuestions(text);
    });
    expect(took).toBeLessThan(20_000);
  });
});
