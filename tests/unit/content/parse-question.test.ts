import { describe, expect, it } from "vitest";
import { build, markdown, questionIn } from "./example-module";

const common = 'objective="procedural-votes" see="S/PV.7353"';

const choice = markdown`
  <Choice id="agenda" ${common}>
  China voted *against*. What happened?

  - [ ] The item was "blocked".
    > Nine votes were enough.
  - [x] It went on the **agenda**.
    > Eleven voted for it.
    >
    > Nine are enough.
  </Choice>
`;

describe("every question", () => {
  it("has what its author left out filled in", () => {
    expect(questionIn("choice", choice)).toMatchObject({
      id: "agenda",
      module: "north",
      lesson: "veto",
      rev: 1,
      objective: "procedural-votes",
      level: "recall",
      scored: true,
      tries: 2,
      hints: [],
      refutation: null,
    });
  });

  it("takes level, tries, rev and order from its attributes", () => {
    const text = choice.replace(common, `${common} level="infer" tries="3" rev="4" order="written"`);
    const { level, tries, rev, ask } = questionIn("choice", text);
    expect({ level, tries, rev, order: ask.order }).toEqual({
      level: "infer",
      tries: 3,
      rev: 4,
      order: "written",
    });
  });

  it("is asked in all that stands before the answers, a quotation and a table included", () => {
    const before = "Look at this.\n\n> A quotation.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nWhat happened?";
    const { prompt } = questionIn("choice", choice.replace("China voted *against*. What happened?", before));
    expect(prompt).toMatch(
      /^<p>Look at this.<\/p>\n<blockquote>.*<\/blockquote>\n<table>.*<\/table>\n<p>What happened\?<\/p>$/s,
    );
  });

  it("keeps its hints in order, wherever they stand, and its refutation", () => {
    const { hints, refutation, prompt } = questionIn(
      "choice",
      choice
        .replace("happened?\n", "happened?\n\n<Hint>Count.</Hint>\n<Hint>Who has a *veto*?</Hint>\n")
        .replace(
          "</Choice>",
          "\n<Hint>\nRead it again.\n</Hint>\n\n<Refute>Many expect a veto.</Refute>\n</Choice>",
        ),
    );
    expect(hints).toEqual(["Count.", "Who has a <em>veto</em>?", "Read it again."]);
    expect(refutation).toBe("Many expect a veto.");
    expect(prompt).toBe("<p>China voted <em>against</em>. What happened?</p>");
  });

  it("points at the sources that settle it, with the place, the label and the link", () => {
    const text = choice.replace(
      'see="S/PV.7353"',
      'see="S/PV.7353 p. 21; UN Charter Article 27(2); article"',
    );
    expect(questionIn("choice", text).see).toEqual([
      { source: "S/PV.7353", at: "p. 21", label: "S/PV.7353", url: "https://docs.un.org/en/S/PV.7353" },
      { source: "UN Charter", at: "Article 27(2)", label: "UN Charter", url: null },
      { source: "article", label: "Inquisitr", url: null },
    ]);
  });
});

describe("where a question leads back to", () => {
  const lookOf = (text: string) => questionIn("choice", text).look;

  it("is the nearest paragraph above that cites what settles it", () => {
    const text = 'A.<Cite source="S/PV.7353" />\n\nB.<Cite source="S/PV.7353" />\n\nC.\n\n';
    expect(lookOf(text + choice)).toEqual({ full: "p-2", short: "p-2" });
  });

  it("is the paragraph with the very place, where the question names one", () => {
    const text = 'A.<Cite source="S/PV.7353" at="p. 3" />\n\nB.<Cite source="S/PV.7353" at="p. 4" />\n\n';
    expect(lookOf(text + choice.replace("S/PV.7353", "S/PV.7353 p. 3"))).toEqual({
      full: "p-1",
      short: "p-1",
    });
  });

  it("is the nearest text above that is no heading, where nothing cites it", () => {
    expect(lookOf(`A.\n\nB.\n\n## C\n\n${choice}`)).toEqual({ full: "p-2", short: "p-2" });
  });

  it("is a paragraph that the version at hand shows", () => {
    const both = (inner: string, tag: string) =>
      `<${tag}>\n\n${inner}.<Cite source="S/PV.7353" />\n\n</${tag}>\n\n`;
    const text = `A.<Cite source="S/PV.7353" />\n\n${both("B", "Full")}${both("C", "Short")}`;
    expect(lookOf(text + choice)).toEqual({ full: "p-2", short: "p-3" });
    expect(lookOf(`A.<Cite source="S/PV.7353" />\n\n${both("B", "Full")}${choice}`)).toEqual({
      full: "p-2",
      short: "p-1",
    });
  });

  it("is the text before another question, where look names one", () => {
    const first = choice.replace('id="agenda"', 'id="first"').replaceAll("Choice", "Choices");
    expect(lookOf(`A.\n\n${first}\nB.\n\n${choice.replace(common, `${common} look="first"`)}`)).toEqual({
      full: "p-1",
      short: "p-1",
    });
  });

  it("is nowhere, where no text stands above", () => expect(lookOf(choice)).toBeNull());

  it("is nowhere for a prediction, and the text before for its second asking", () => {
    const predict = choice.replaceAll("Choice", "Predict");
    const { questions } = build(`A.\n\n${predict}\nB.\n\n<Predict again="agenda" />\n`).lesson;
    expect(questions.map(({ look }) => look)).toEqual([null, { full: "p-3", short: "p-3" }]);
  });
});

describe("a choice", () => {
  it("has an id for each choice, the right one and every reason", () => {
    const { ask, key } = questionIn("choice", choice);
    expect(ask).toEqual({
      choices: [
        { id: "a", html: "The item was “blocked”." },
        { id: "b", html: "It went on the <strong>agenda</strong>." },
      ],
      order: "shuffled",
    });
    expect(key.right).toBe("b");
    expect(key.why.a).toBe("<p>Nine votes were enough.</p>");
  });

  it("is remembered by the texts of its choices and by the id of the right one", () => {
    expect(build(choice).lock.agenda).toEqual({
      kind: "choice",
      rev: 1,
      parts: { a: "The item was “blocked”.", b: "It went on the agenda." },
      key: "b",
    });
  });

  it("keeps the ids that the lock remembers", () => {
    const { lock } = build(choice);
    const swapped = choice.replace(/(- \[ \][\s\S]*?)(- \[x\][\s\S]*?)(?=<\/Choice>)/, "$2\n$1");
    expect(questionIn("choice", swapped, lock).ask.choices.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(questionIn("choice", swapped, lock).key.right).toBe("b");
  });

  it("never gives the id of a choice that is gone to another one", () => {
    const without = choice.replace(/- \[ \].*\n.*\n/, "- [ ] Nobody voted.\n  > Thirteen did.\n");
    const second = build(without, build(choice).lock);
    expect(second.lock.agenda?.gone).toEqual({ a: "The item was “blocked”." });
    const third = without.replace("- [x]", "- [ ] China left the room.\n  > It stayed.\n- [x]");
    const { ask } = questionIn("choice", third, second.lock);
    expect(ask.choices.map(({ id }) => id)).toEqual(["c", "d", "b"]);
  });

  it("gives a choice that comes back its old id", () => {
    const without = choice.replace(/- \[ \].*\n.*\n/, "- [ ] Nobody voted.\n  > Thirteen did.\n");
    const second = build(without, build(choice).lock);
    expect(build(choice, second.lock).lock.agenda).toMatchObject({
      parts: { a: "The item was “blocked”.", b: "It went on the agenda." },
      gone: { c: "Nobody voted." },
    });
  });
});

describe("choices", () => {
  it("may have several right ones, remembered in one order", () => {
    const text = choice.replaceAll("Choice", "Choices").replace("[ ]", "[X]");
    expect(questionIn("choices", text).key.right).toEqual(["a", "b"]);
    expect(build(text).lock.agenda?.key).toBe("a|b");
  });
});

describe("a blank", () => {
  const blank = markdown`
    <Blank id="nine" ${common}>
    Think of *Article 27*.

    It needs **at least** ______ votes in \`favour\`.

    - 9
    - nine of them
    - [ ] 8
      > Eight is a simple majority.

    > Nine of fifteen.
    </Blank>
  `;

  it("is cut in two at its gap, markup kept, and what stands before is its prompt", () => {
    const { prompt, ask } = questionIn("blank", blank);
    expect(prompt).toBe("<p>Think of <em>Article 27</em>.</p>");
    expect(ask).toEqual({
      before: "It needs <strong>at least</strong> ",
      after: " votes in <code>favour</code>.",
      numeric: false,
    });
  });

  it("has a prompt of its own where only the sentence stands there", () => {
    const { prompt } = questionIn("blank", blank.replace("Think of *Article 27*.\n\n", ""));
    expect(prompt).toBe("<p>Complete the sentence.</p>");
  });

  it("is numeric where every accepted answer is a number", () => {
    const { ask } = questionIn("blank", blank.replace("- nine of them\n", "- 1,000.5\n"));
    expect(ask.numeric).toBe(true);
  });

  it("keeps accepted answers, foreseen mistakes and its reason apart", () => {
    expect(questionIn("blank", blank).key).toEqual({
      accepted: ["9", "nine of them"],
      known: [{ answer: "8", why: "<p>Eight is a simple majority.</p>" }],
      why: "<p>Nine of fifteen.</p>",
    });
  });
});

describe("an order", () => {
  const order = markdown`
    <Order id="steps" ${common} first="Earliest" last="Last one's end">
    Put the steps in order.

    1. The report.
       > February 2014.
    2. The hearings.
       > August 2013.
    3. A vote.
       > December 2014.
    </Order>
  `;

  it("does not ask for things in their right order", () => {
    const { ask, key } = questionIn("order", order);
    expect(ask.things.map(({ html }) => html)).toEqual(["A vote.", "The hearings.", "The report."]);
    expect(key.right).toEqual(["a", "b", "c"]);
    expect(key.why.b).toBe("<p>August 2013.</p>");
    expect(build(order).lock.steps?.key).toBe("a|b|c");
  });

  it("names its ends, and has names for them where the author gives none", () => {
    expect(questionIn("order", order).ask).toMatchObject({ first: "Earliest", last: "Last one’s end" });
    const plain = order.replace(/ first=.*?>/, ">");
    expect(questionIn("order", plain).ask).toMatchObject({ first: "First", last: "Last" });
  });
});

describe("a match", () => {
  const match = markdown`
    <Match id="who" ${common}>
    Which went to whom?

    | Addressee | Recommendation | Why |
    |---|---|---|
    | The *Council* | Refer it | Paragraph 94. |
    | China | Return nobody | Paragraph \`90\`. |
    | Other states | Return nobody | Paragraph 90. |
    |  | Declare war | Nobody asked for it. |
    </Match>
  `;

  it("offers each option once, also one without a partner", () => {
    const { ask } = questionIn("match", match);
    expect(ask).toEqual({
      rows: [
        { id: "a", html: "The <em>Council</em>" },
        { id: "b", html: "China" },
        { id: "c", html: "Other states" },
      ],
      options: [
        { id: "o-a", html: "Refer it" },
        { id: "o-b", html: "Return nobody" },
        { id: "o-c", html: "Declare war" },
      ],
      rowTitle: "Addressee",
      optionTitle: "Recommendation",
    });
  });

  it("keeps a partner and a reason for each row", () => {
    expect(questionIn("match", match).key).toEqual({
      right: { a: "o-a", b: "o-b", c: "o-b" },
      why: { a: "<p>Paragraph 94.</p>", b: "<p>Paragraph <code>90</code>.</p>", c: "<p>Paragraph 90.</p>" },
    });
  });
});

describe("a sort", () => {
  const sort = markdown`
    <Sort id="kinds" ${common} into="Fact | Claim | Opinion">
    What is each?

    | Statement | Category | Why |
    |---|---|---|
    | Hua refused. | Fact | On record. |
    | It aims at China. | Claim | Snyder says so. |
    | It aims at China. | Opinion | It is his judgement. |
    </Sort>
  `;

  it("lets a statement in two rows stand in two categories, each with its reason", () => {
    const { ask, key } = questionIn("sort", sort);
    expect(ask.statements).toEqual([
      { id: "a", html: "Hua refused." },
      { id: "b", html: "It aims at China." },
    ]);
    expect(ask.categories.map(({ id }) => id)).toEqual(["c-a", "c-b", "c-c"]);
    expect(key.right).toEqual({
      a: { "c-a": "<p>On record.</p>" },
      b: { "c-b": "<p>Snyder says so.</p>", "c-c": "<p>It is his judgement.</p>" },
    });
  });

  it("is remembered the same whatever the order of its rows", () => {
    const { lock } = build(sort);
    const rows = sort.split("\n").filter((line) => line.startsWith("| It aims"));
    const turned = sort.replace(rows.join("\n"), rows.reverse().join("\n"));
    expect(build(turned, lock).lock).toEqual(lock);
  });
});

describe("a highlight", () => {
  const highlight = (sentences: string, count: number) =>
    [
      `<Highlight id="support" ${common}>\nMark the evidence.\n\n> ${sentences}\n`,
      ...Array.from({ length: count }, (_, at) => `${at + 1}. Reason ${at + 1}.`),
      "</Highlight>\n",
    ].join("\n");
  const sentencesOf = (sentences: string, count: number) => {
    const { ask, key } = questionIn("highlight", highlight(sentences, count));
    return ask.sentences.map(({ id, html }) => (key.right.includes(id) ? `+ ${html}` : html));
  };

  it("has each sentence, the bold ones right, and a reason for each", () => {
    expect(sentencesOf("**Hua refused.** China is an ally. **Seoul agreed. So did Tokyo.**", 4)).toEqual([
      "+ Hua refused.",
      "China is an ally.",
      "+ Seoul agreed.",
      "+ So did Tokyo.",
    ]);
    const { key } = questionIn("highlight", highlight("**Hua refused.** So.", 2));
    expect(key.why).toEqual({ a: "<p>Reason 1.</p>", b: "<p>Reason 2.</p>" });
  });

  it("takes == for bold", () => {
    expect(sentencesOf("==Hua refused.== China is an ally.", 2)).toEqual([
      "+ Hua refused.",
      "China is an ally.",
    ]);
  });

  it("has sentences over two lines and over two paragraphs", () => {
    expect(sentencesOf("**Hua\n> refused.** China is\n> an ally.\n>\n> Seoul agreed.", 3)).toEqual([
      "+ Hua refused.",
      "China is an ally.",
      "Seoul agreed.",
    ]);
  });

  it.each([
    ["Mr. Kirby spoke. He was brief.", ["Mr. Kirby spoke.", "He was brief."]],
    ["Scott A. Snyder spoke. He was brief.", ["Scott A. Snyder spoke.", "He was brief."]],
    ["See para. 74. It is short.", ["See para. 74.", "It is short."]],
    ["See paras. 9–10 and No. 5. It is short.", ["See paras. 9–10 and No. 5.", "It is short."]],
    ["A veto is a no. It stops it.", ["A veto is a no.", "It stops it."]],
    ["The answer was no. 5 members left.", ["The answer was no. 5 members left."]],
    ["So did I. He left.", ["So did I.", "He left."]],
    [
      "States, e.g. China, came. It cost 4.5 m. They left.",
      ["States, e.g. China, came.", "It cost 4.5 m.", "They left."],
    ],
    ['He said "no." She left.', ["He said “no.”", "She left."]],
    ["Who came? Nobody! So it was.", ["Who came?", "Nobody!", "So it was."]],
  ])("parts %s where a reader would", (text, expected) => {
    const marked = `**The first.** ${text}`;
    expect(sentencesOf(marked, expected.length + 1)).toEqual(["+ The first.", ...expected]);
  });

  it("shows what could be a tag as text", () => {
    expect(sentencesOf("**One &lt;b> two.** Three & four.", 2)).toEqual([
      "+ One &#x3C;b> two.",
      "Three &#x26; four.",
    ]);
  });
});

describe("an explanation", () => {
  it("is never scored and needs no source; it has a model answer and points to check", () => {
    const question = questionIn(
      "explain",
      markdown`
        <Explain id="why" objective="abstention">
        Why is it no verdict?

        > It was *no* court.
        >
        > Paragraph 74 says so.

        - It names the *standard* of proof.
        - It says who decides.
        </Explain>
      `,
    );
    expect(question).toMatchObject({
      scored: false,
      see: [],
      ask: {
        rubric: [
          { id: "a", html: "It names the <em>standard</em> of proof." },
          { id: "b", html: "It says who decides." },
        ],
      },
    });
    expect(question.key.model).toBe("<p>It was <em>no</em> court.</p>\n<p>Paragraph 74 says so.</p>");
  });
});

describe("a prediction", () => {
  const predict = choice.replaceAll("Choice", "Predict");

  it("is never scored; asked again it is the same with another id", () => {
    const { questions } = build(`${predict}\nText.\n\n<Predict again="agenda" />\n`).lesson;
    const [before, after] = questions;
    expect(before).toMatchObject({ id: "agenda", scored: false, ask: { first: null } });
    expect(after).toMatchObject({ id: "agenda-again", scored: false, ask: { first: "agenda" } });
    expect(after?.key).toEqual(before?.key);
  });

  it("is remembered once", () => {
    expect(Object.keys(build(`${predict}\nText.\n\n<Predict again="agenda" />\n`).lock)).toEqual(["agenda"]);
  });
});
