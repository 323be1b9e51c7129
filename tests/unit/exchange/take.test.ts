import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importQuestions } from "@/components/write/import-questions";
import { readText } from "@/lib/content/own/read-text";
import { takeQuestions } from "@/lib/exchange/take/take-questions";
import type { Taken } from "@/lib/exchange/take/taken-question";
import { writeLessons } from "@/lib/exchange/take/write-lesson";
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
          : question.form === "scale"
            ? [`${question.value} of ${question.from} to ${question.to} by ${question.step}`]
            : [question.model];
  return `${question.line} ${question.form}: ${question.prompt} -> ${answers.join(" | ")}`;
}

/** Mistakes of the lesson that is made of a file. */
function mistakes(text: string): string[] {
  const found = takeQuestions(text);
  if (found === null) return ["none"];
  return writeLessons(found, "questions.txt", takenWords).texts.flatMap((lesson) =>
    readText(lesson).said.flatMap(({ rule, line, wrong, mend }) =>
      rule === null ? [`${line} ${wrong} – ${mend}`] : [],
    ),
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

  it("takes every question of a GIFT file, whatever ends its lines and whether lines stand between them", () => {
    const both = ["1 select: One? -> *a | b", "3 select: Two? -> *c | d"];
    expect(taken("One? {=a ~b}\r\n\r\nTwo? {=c ~d}\r\n")?.asked).toEqual(both);
    expect(taken("One? {=a ~b}\r\rTwo? {=c ~d}")?.asked).toEqual(both);
    expect(taken("One? {=a ~b}\nIn all.\nTwo? {\n=c\n~d\n}\nThree? {T}")).toEqual({
      asked: [
        "1 select: One? -> *a | b",
        "2 select: In all. Two? -> *c | d",
        "7 select: Three? -> *True | False",
      ],
      left: [],
    });
    expect(taken("The {=Security} Council has {=15} seats.")).toEqual({ asked: [], left: ["1 kind"] });
  });

  it("takes what GIFT says to other numbers for no reason of the right one", () => {
    const found = takeQuestions("How many? {#=5:0#Five. ~#Count again.}");
    expect(found?.questions[0]).toMatchObject({ answers: [{ text: "5", right: true, why: "Five." }] });
    expect(found?.left.map(({ loss }) => loss)).toEqual(["feedback"]);
  });

  it("reads letters that HTML has names for", () => {
    expect(taken("Who&rsquo;s in the caf&eacute; &ndash; &Eacute;ric? {=yes ~no}")?.asked).toEqual([
      "1 select: Who’s in the café – Éric? -> *yes | no",
    ]);
  });

  it("names each question that it leaves out, though the whole file is one line", () => {
    const cloze = (text: string) =>
      `<question type="cloze"><questiontext><text>${text}</text></questiontext></question>`;
    const found = takeQuestions(`<quiz>${cloze("one")}${cloze("two")}</quiz>`);
    expect(found?.left.map(({ about }) => about)).toEqual(["one", "two"]);
  });

  it("reads several letters in Aiken, and a reason below them", () => {
    expect(
      taken(
        "Which?\nA. China\nB. Chad\nC. France\nANSWER: A, C\nEXPLANATION: They are.\n\nNext?\nA. Yes\nB. No\nAnswer: B\n",
      ),
    ).toEqual({
      asked: ["1 select: Which? -> *China | Chad | *France", "8 select: Next? -> Yes | *No"],
      left: [],
    });
  });

  it("takes hints along from Moodle XML, and says what else was set", () => {
    const found = takeQuestions(`<quiz><question type="shortanswer">
<questiontext format="plain_text"><text>What does &lt;b&gt; do?</text></questiontext>
<defaultgrade>2.0</defaultgrade><tags><tag><text>html</text></tag></tags>
<answer fraction="100"><text>*bold*</text></answer>
<answer fraction="0"><text>*</text><feedback><text>Look again.</text></feedback></answer>
<hint format="html"><text><![CDATA[<p>Think of ink.</p>]]></text></hint>
</question>
<question type="matching"><questiontext><text>Pair</text></questiontext>
<subquestion><text>A</text><answer><text>1</text></answer></subquestion>
<subquestion><text>B</text><answer><text>2</text></answer></subquestion>
<subquestion><text>C</text><answer><text></text></answer></subquestion></question></quiz>`);
    expect(found?.questions[0]).toMatchObject({ prompt: "What does <b> do?", hints: ["Think of ink."] });
    expect(found?.left.map(({ loss }) => loss)).toEqual(["settings", "feedback", "pattern", "row"]);
    expect(writeLessons(found ?? { questions: [], left: [] }, "a.xml", takenWords).texts[0]).toContain(
      "\n<Hint>Think of ink.</Hint>\n",
    );
  });

  const item = (declared: string, body: string) =>
    `<assessmentItem identifier="a" title="T"><responseDeclaration identifier="R">${declared}</responseDeclaration><itemBody><p>Who?</p>${body}</itemBody></assessmentItem>`;
  const correct = (...values: string[]) =>
    `<correctResponse>${values.map((value) => `<value>${value}</value>`).join("")}</correctResponse>`;
  const choices = `<choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">x</simpleChoice><simpleChoice identifier="B">y</simpleChoice></choiceInteraction>`;

  it.each([
    [
      "a choice that is right by its points",
      item('<mapping><mapEntry mapKey="B" mappedValue="1"/></mapping>', choices),
      { asked: ["1 select: Who? -> x | *y"], left: [] },
    ],
    [
      "a second place to answer, of a kind that is not read",
      item(
        correct("A"),
        `${choices}<hottextInteraction responseIdentifier="S"><p>Mark.</p></hottextInteraction>`,
      ),
      { asked: [], left: ["1 kind"] },
    ],
    [
      "a text beside the question",
      item(correct("A"), `<rubricBlock view="candidate"><p>Read this.</p></rubricBlock>${choices}`),
      { asked: ["1 select: Who? -> *x | y"], left: ["1 feedback"] },
    ],
    [
      "a slider",
      item(
        correct("193"),
        '<sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="200" step="1"/>',
      ),
      { asked: ["1 scale: Who? -> 193 of 0 to 200 by 1"], left: [] },
    ],
    [
      "a slider whose value is no step of it",
      item(correct("5"), '<sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="3"/>'),
      { asked: ["1 text: Who? -> *5"], left: ["1 settings"] },
    ],
    [
      "a row with two partners and one with none",
      item(
        correct("A X", "A Y", "B Y"),
        `<matchInteraction responseIdentifier="R">${["ABC", "XYZ"].map((ids) => `<simpleMatchSet>${[...ids].map((id) => `<simpleAssociableChoice identifier="${id}">${id.toLowerCase()}</simpleAssociableChoice>`).join("")}</simpleMatchSet>`).join("")}</matchInteraction>`,
      ),
      { asked: ["1 match: Who? -> a=x | b=y | z"], left: ["1 row"] },
    ],
    [
      "QTI 1",
      '<questestinterop><item ident="a" title="T"><presentation><material><mattext>Who?</mattext></material></presentation></item></questestinterop>',
      { asked: [], left: ["1 older"] },
    ],
  ])("says of QTI what it makes of %s", (_what, text, found) => {
    expect(taken(text)).toEqual(found);
    expect(mistakes(text)).toEqual([]);
  });

  it("takes a number in the sheet of a game for the number of an answer, and says elsewhere that it could be either", () => {
    const rows = "How many?,5,3,1,2,20,1\n";
    expect(
      taken(`Question,Answer 1,Answer 2,Answer 3,Answer 4,Time limit (sec),Correct answer(s)\n${rows}`),
    ).toEqual({
      asked: ["2 select: How many? -> *5 | 3 | 1 | 2"],
      left: ["1 settings"],
    });
    expect(taken("Question,Option 1,Option 2,Option 3,Correct\nHow many?,5,3,1,1\n")).toEqual({
      asked: ["2 select: How many? -> 5 | 3 | *1"],
      left: ["2 doubtful"],
    });
  });

  it.each([
    [
      "a right answer with a comma",
      'Question,Option 1,Option 2,Option 3,Correct\nWhich?,"Paris, France",Rome,Oslo,"Paris, France; Rome"\n',
      { asked: ["2 select: Which? -> *Paris, France | *Rome | Oslo"], left: [] },
    ],
    [
      "a right answer that is not offered",
      "Question,Option 1,Option 2,Correct\nWhich?,One,Two,One; Three\n",
      { asked: ["2 select: Which? -> *One | Two"], left: ["2 doubtful"] },
    ],
    [
      "columns for what is wrong",
      "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nWho?,China,Chad,\n",
      { asked: ["2 select: Who? -> *China | Chad"], left: [] },
    ],
    [
      "a cell with a comma and no quotation marks",
      "Question,Answer 1,Answer 2,Correct\nWho, me?,China,Chad,1\nWho?,China,Chad,1\n",
      { asked: ["3 select: Who? -> *China | Chad"], left: ["2 cells"] },
    ],
    [
      "a comma of a sentence that fills up a short row",
      "Question,Answer 1,Answer 2,Answer 3,Correct\nWhere is Paris, France?,Here,There,2\nWho?,China,Chad,Mali,1\n",
      {
        asked: [
          "2 select: Where is Paris -> France? | *Here | There",
          "3 select: Who? -> *China | Chad | Mali",
        ],
        left: ["2 shifted"],
      },
    ],
    [
      "a comma of a sentence in a row that is shorter all the same",
      "Question,Right,Wrong 1,Wrong 2,Wrong 3\nIs it so,or not?,Yes,No\nWho?,China,Chad,Mali,Togo\n",
      {
        asked: ["2 select: Is it so -> *or not? | Yes | No", "3 select: Who? -> *China | Chad | Mali | Togo"],
        left: ["2 shifted"],
      },
    ],
    [
      "a number with a comma",
      "Question,Right,Wrong 1,Wrong 2\nHow many?,1,000,5\n",
      { asked: ["2 select: How many? -> *1 | 000 | 5"], left: ["2 shifted"] },
    ],
    [
      "room behind every comma",
      "Question, Right, Wrong, Wrong\nWho?, China, Chad, Mali\nWhere?, Here, There,\n",
      { asked: ["2 select: Who? -> *China | Chad | Mali", "3 select: Where? -> *Here | There"], left: [] },
    ],
    [
      "columns at the end that have no name",
      "Question,Right,Distractor 1,,\nWho?,China,Chad\n",
      { asked: ["2 select: Who? -> *China | Chad"], left: [] },
    ],
    [
      "a quotation mark that is never closed",
      'Question,Answer 1,Answer 2,Correct\n"Who?,China,Chad,1\nNext?,China,"Chad",2\n',
      { asked: ['2 select: "Who? -> *China | Chad', "3 select: Next? -> China | *Chad"], left: [] },
    ],
    [
      "words in quotation marks at the beginning of a cell",
      'Question\tAnswer 1\tAnswer 2\tCorrect\n"Yes" or no?\tChina\tChad\t1\nNext?\tChina\tChad\t2\n',
      { asked: ['2 select: "Yes" or no? -> *China | Chad', "3 select: Next? -> China | *Chad"], left: [] },
    ],
    [
      "true and false",
      "Question,Type,Correct\nThere are 15.,True/False,TRUE\n",
      { asked: ["2 select: There are 15. -> *True | False"], left: [] },
    ],
    [
      "an explanation",
      "Question Text,Question Type,Option 1,Option 2,Correct Answer,Answer explanation\nWho?,Multiple Choice,China,Chad,1,It is permanent.\n",
      { asked: ["2 select: Who? -> *China | Chad"], left: [] },
    ],
  ])("reads of a table %s", (_what, text, found) => {
    expect(taken(text)).toEqual(found);
  });

  it("says where one answer stands twice, once right and once wrong", () => {
    expect(taken("Q? {~a =a ~b}")).toEqual({ asked: ["1 select: Q? -> *a | b"], left: ["1 doubtful"] });
  });

  it("makes several lessons of more questions than a lesson is read with", () => {
    const many = Array.from({ length: 130 }, (_, at) => `Question ${at}? {=yes ~no}`).join("\n\n");
    const found = takeQuestions(many) ?? { questions: [], left: [] };
    const { texts } = writeLessons(found, "many.gift", takenWords);
    expect(texts.map((text) => text.split("<Choice ").length - 1)).toEqual([60, 60, 10]);
    expect(texts[1]).toContain('title: "Questions from many.gift, 2 of 3"');
    expect(mistakes(many)).toEqual([]);
  });

  it("names the files of a package of which nothing can be read", () => {
    const found = importQuestions(
      { "imsmanifest.xml": "<manifest/>", "a.xml": item(correct("A"), choices), "b.xml": "<assessmentItem" },
      "items.zip",
    );
    expect(found?.texts).toHaveLength(1);
    expect(found?.left).toEqual([
      "a.xml, line 1, “Who?”: a reason is missing and has to be written",
      "b.xml, line 1: left out: no question can be read in it",
    ]);
    expect(importQuestions({ "a.xml": "<other/>", "b.xml": "<other/>" }, "other.zip")).toBeNull();
    expect(importQuestions({ "a.txt": "Only {this} and {that}." }, "a.txt")).toEqual({
      texts: [],
      done: "No question could be imported.",
      left: ["Line 1, “Only {this} and {that}.”: left out: there is no such form of question here"],
    });
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
        const [text = ""] = writeLessons({ questions: [question], left: [] }, "a.txt", takenWords).texts;
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
