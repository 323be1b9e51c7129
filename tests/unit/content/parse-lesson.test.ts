import { describe, expect, it } from "vitest";
import { frontMatter, markdown, readFile, toldOf } from "./example-module";

/** A rule about one mistake: an author who writes this is told exactly that. The text begins on line 7. */
function refuses(what: string, text: string, ...told: string[]): void {
  it(`refuses ${what}`, () => expect(toldOf(text)).toEqual(told));
}

const answers = markdown`
  - [ ] It was blocked.
    > Nine votes were enough.
  - [x] It went on the agenda.
    > Eleven voted for it.
`;

/** A choice without a mistake but for its attributes. */
const choice = (attributes: string) => `<Choice ${attributes}>\nWhat happened?\n\n${answers}</Choice>\n`;
const common = 'objective="procedural-votes" see="S/PV.7353"';
const anyChoice = (id: string) => choice(`id="${id}" ${common}`);

describe("a lesson without a mistake", () => {
  it("is read with its questions, notes and terms", () => {
    const { parsed, told } = readFile(
      frontMatter +
        markdown`
          A no is a <Term of="veto">vetoed</Term> decision.<Cite source="S/PV.7353" at="p. 3" fact="F8" />

          ${anyChoice("agenda")}
        `,
    );
    expect(told).toEqual([]);
    expect(parsed?.lesson).toMatchObject({
      module: "north",
      slug: "veto",
      number: 2,
      title: "The veto",
      notes: [{ number: 1, source: "S/PV.7353", at: "p. 3" }],
      terms: ["veto"],
      hasShort: false,
    });
    expect(parsed?.lesson.questions.map(({ id }) => id)).toEqual(["agenda"]);
  });

  it("may have Windows line ends and a byte order mark", () => {
    const file = `\ufeff${frontMatter}${anyChoice("agenda")}`.replaceAll("\n", "\r\n");
    expect(readFile(file).told).toEqual([]);
  });

  it("keeps the numbers of its lines when the front matter is taken away", () => {
    const { parsed } = readFile(`${frontMatter}One line.\n`);
    expect(parsed?.lesson.source.split("\n")[6]).toBe("One line.");
  });

  it("gives the same place in the same source one number", () => {
    const { parsed } = readFile(
      `${frontMatter}A.<Cite source="article" /> B.<Cite source="UN Charter" /> C.<Cite source="article" />\n`,
    );
    expect(parsed?.lesson.notes.map(({ source }) => source)).toEqual(["article", "UN Charter"]);
  });

  it("finds a term whatever its capitals, apostrophes and line breaks", () => {
    const { parsed, told } = readFile(`${frontMatter}A <Term>Member's\nword</Term> is a word.\n`);
    expect(told).toEqual([]);
    expect(parsed?.lesson.terms).toEqual(["member’s word"]);
  });
});

describe("the front matter", () => {
  const told = (file: string) => readFile(file).told;

  it("has to be there", () => {
    expect(told(anyChoice("agenda"))).toEqual([
      "1:1  the lesson has no front matter – begin it with ---, title:, summary:, minutes:, objectives: and ---",
    ]);
  });

  it("has to be closed", () => {
    expect(told("---\ntitle: The veto\n\nSome text.\n")).toEqual([
      "1:1  the lesson has no front matter – begin it with ---, title:, summary:, minutes:, objectives: and ---",
    ]);
  });

  it("has to be YAML, and its questions are not blamed for it", () => {
    expect(told(`---\ntitle: The veto: a no\nminutes: 7\n---\n${anyChoice("agenda")}`)).toEqual([
      "2:8  not valid YAML: Nested mappings are not allowed in compact mappings – mend the line; quote values that hold a colon",
    ]);
  });

  it("names every field that is missing", () => {
    expect(told("---\ntitle: The veto\n---\nText.\n")).toEqual([
      '2:1  "summary" is missing – add it',
      '2:1  "minutes" is missing – add it',
      '2:1  "objectives" is missing – add it',
    ]);
  });

  it("has no field of another name", () => {
    expect(told(frontMatter.replace("---\n", "---\ntimes: 4\n"))).toEqual([
      '2:8  "times" is not a field of this file – remove it, or mend its name',
    ]);
  });

  it.each([
    ["minutes: 7", "minutes: seven", '4:10  "minutes" must be a number of minutes – mend the value'],
    ["minutes: 7", "minutes: 90", '4:10  "minutes" must be from 1 to 30 – mend the value'],
    ["title: The veto", "title: 2014", '2:8  "title" must be text – put it in quotation marks'],
    ["title: The veto", 'title: ""', '2:8  "title" must not be empty – mend the value'],
    ["[procedural-votes, abstention]", "[]", '5:13  "objectives" must name one – mend the value'],
    [
      "[procedural-votes, abstention]",
      "procedural-votes",
      '5:13  "objectives" must be a list like [first, second] – mend the value',
    ],
    [
      "minutes: 7",
      `minutes: 7\nnote: ${"word ".repeat(31)}`,
      '5:7  "note" must have at most 30 words – mend the value',
    ],
  ])("has %s and not %s", (right, wrong, expected) => {
    expect(told(frontMatter.replace(right, wrong))).toEqual([expected]);
  });

  it("has to be made of fields", () => {
    expect(told("---\njust a line\n---\nText.\n")).toEqual([
      "2:1  not fields, each with its value – write name: value",
    ]);
  });

  it("names objectives of the module, and questions that name them rightly are not blamed", () => {
    expect(told(frontMatter.replace("[procedural", "[procedurl") + anyChoice("agenda"))).toEqual([
      '5:14  objective "procedurl-votes" is not in module.yaml – did you mean "procedural-votes"?',
    ]);
  });

  it("lets its objectives be used although another field is wrong", () => {
    expect(told(frontMatter.replace("minutes: 7", "minutes: long") + anyChoice("agenda"))).toHaveLength(1);
  });
});

describe("the syntax of a lesson", () => {
  refuses(
    "a question that is never closed, at its beginning",
    'Text.\n\n<Choice id="agenda">\nWhat happened?\n\nMore text.\n',
    "9:1  <Choice> is never closed – write </Choice> on a line of its own, or <Choice /> if it holds nothing",
  );
  refuses(
    "a term that is never closed",
    "A <Term>veto is a no.\n\nMore text.\n",
    "7:3  <Term> is not closed in its paragraph – write </Term>",
  );
  refuses(
    "a closing tag of another name",
    "<Full>\n\nMore text.\n\n</Short>\n",
    "11:1  </Short> stands where <Full> of line 7 is still open – write </Full> on a line of its own before it",
  );
  refuses(
    "a closing tag without an opening one",
    "Text.\n\n</Full>\n",
    "9:1  a closing tag without an opening one – remove it, or open the tag before it",
  );
  refuses(
    "a closing tag at the end of an answer",
    `<Choice id="agenda" ${common}>\nWhat happened?\n\n- [ ] No.\n  > So it is. </Choice>\n`,
    "11:15  </Choice> stands inside a line of text – put it on a line of its own",
  );
  refuses("a stray <", "Votes <9 fail.\n", "7:7  a < that begins no tag – write &lt; for a < in the text");
  refuses("an arrow", "No <- yes.\n", "7:4  a < that begins no tag – write &lt; for a < in the text");
  refuses(
    "a link between < and >",
    "See <https://docs.un.org>.\n",
    "7:12  a link between < and > – write it as [its text](https://…)",
  );
  refuses(
    "an HTML comment",
    "Text.\n\n<!-- to do -->\n",
    "9:1  an HTML comment <!-- --> in a lesson – remove the comment: a lesson has no place for notes that nobody sees",
  );
  refuses(
    "an HTML comment inside a line",
    "Text <!-- to do --> more.\n",
    "7:6  an HTML comment <!-- --> in a lesson – remove the comment: a lesson has no place for notes that nobody sees",
  );
  refuses(
    "a brace that is never closed, where it opens",
    "A set {1, 2.\n\nMore text.\n",
    "7:7  a { that is never closed – lessons hold no code: write \\{ for a brace, and begin no line with import or export",
  );
  refuses(
    "braces that hold no expression",
    "A set {1, 2} and {3+}.\n",
    "7:21  code in braces that cannot even be read – lessons hold no code: write \\{ for a brace, and begin no line with import or export",
  );
  refuses(
    "a line that begins with import",
    "Text.\n\nimport duties rose.\n",
    "9:1  a line that begins with import or export – begin it with another word",
  );
  refuses(
    "an attribute without quotation marks",
    `${choice(`id=agenda ${common}`)}`,
    '7:12  an attribute without quotation marks – put the value between straight quotation marks: name="…"',
  );
  refuses(
    "an attribute in curled quotation marks",
    `${choice(`id=“agenda” ${common}`)}`,
    '7:12  an attribute without quotation marks – put the value between straight quotation marks: name="…"',
  );
  refuses(
    "an attribute whose quotation mark is never closed",
    'A.<Cite source="article />\n',
    '7:16  a quotation mark of an attribute is never closed – write " behind the value',
  );
  refuses(
    "anything else that is broken, in the parser's own words",
    'A.<Cite source="article" / at="p. 3">\n',
    "7:28  broken MDX syntax: Unexpected character `a` (U+0061) after self-closing slash, expected `>` to end the tag – close every tag you open, each on a line of its own; write &lt; for a < that is no tag",
  );
});

describe("code in a lesson", () => {
  refuses(
    "an expression in the text",
    "It took {2 + 2} days.\n",
    "7:9  an {expression} in a lesson – lessons hold no code: write \\{ for a brace",
  );
  refuses(
    "an expression as a paragraph",
    "{votes}\n",
    "7:1  an {expression} in a lesson – lessons hold no code: write \\{ for a brace",
  );
  refuses(
    "a comment in braces",
    "Text. {/* to do */}\n",
    "7:7  a {/* comment */} in a lesson – remove it: nobody would see it",
  );
  refuses(
    "an expression among the answers of a question, once",
    anyChoice("agenda").replace("</Choice>", "\n{votes}\n\n</Choice>"),
    "15:1  an {expression} in a lesson – lessons hold no code: write \\{ for a brace",
  );
  refuses(
    "an expression as an attribute of a question",
    choice(`id={"agenda"} ${common}`),
    '7:1  an {expression} as id of <Choice> – write plain text: id="…"',
  );
  refuses(
    "an expression as an attribute of a note",
    "A.<Cite source={article} />\n",
    '7:3  an {expression} as source of <Cite> – write plain text: source="…"',
  );
  refuses(
    "attributes that are spread",
    choice(`{...all} id="agenda" ${common}`),
    '7:1  an {expression} among the attributes of <Choice> – write each attribute by itself: name="…"',
  );
  refuses(
    "an import",
    'import { Chart } from "./chart"\n\nText.\n',
    "7:1  an import or export in a lesson – remove it: every tag is there without",
  );
  refuses(
    "an export",
    "export const votes = 9\n",
    "7:1  an import or export in a lesson – remove it: every tag is there without",
  );
});

describe("a tag", () => {
  refuses(
    "a tag with a typing error",
    'A.<Cites source="article" />\n',
    '7:3  <Cites> is not a tag of this project – did you mean "Cite"?',
  );
  refuses(
    "a tag of HTML",
    "A <marquee>B</marquee> C.\n",
    "7:3  <marquee> is not a tag of this project – use one of: Choice, Choices, Blank, Order, Match, Sort, Highlight, Explain, Predict, Cite, Term, Full, Short, Council, Timeline, Beside, Excerpt, Scene",
  );
  refuses("a tag without a name", "A <>B</> C.\n", "7:3  an empty tag <> – remove it");
  refuses(
    "an attribute the tag does not know",
    'A.<Cite source="article" page="3" />\n',
    '7:3  <Cite> does not know "page" – use one of: source, at, fact',
  );
  refuses(
    "an attribute of a tag that has none",
    '<Full since="2014">\n\nText.\n\n</Full>\n',
    '7:1  <Full> does not know "since" – remove it',
  );
  refuses(
    "an attribute that is only a name",
    'A.<Cite source="article" at />\n',
    '7:3  "at" of <Cite> has no value – write at="…"',
  );
  refuses(
    "a note without a source",
    'A.<Cite at="p. 3" />\n',
    '7:3  <Cite> has no source – write source="…" with an id of sources.yaml',
  );
  refuses(
    "a note whose source has no value, once",
    "A.<Cite source />\n",
    '7:3  "source" of <Cite> has no value – write source="…"',
  );
  refuses(
    "a note with an unknown source",
    'A.<Cite source="S/PV.7533" />\n',
    '7:3  source "S/PV.7533" is not in sources.yaml – did you mean "S/PV.7353"?',
  );
  refuses(
    "a note with an unknown fact",
    'A.<Cite source="article" fact="F8 F9" />\n',
    '7:3  fact "F9" is not in facts.yaml – did you mean "F8"?',
  );
  refuses(
    "a note that holds text",
    'A.<Cite source="article">see there</Cite>\n',
    '7:3  <Cite> holds text, which nobody would see – close it at once: <Cite source="…" />',
  );
  refuses(
    "a note on a line of its own",
    'A.\n\n<Cite source="article" />\n',
    "9:1  <Cite> stands on a line of its own – put it right behind the sentence it supports",
  );
  refuses(
    "an unknown term",
    "A <Term>vetto</Term> stops it.\n",
    '7:3  term "vetto" is not in glossary.yaml – did you mean "veto"?',
  );
  refuses(
    "an unknown term behind another form",
    'It was <Term of="vetos">vetoed</Term>.\n',
    '7:8  term "vetos" is not in glossary.yaml – did you mean "veto"?',
  );
  refuses(
    "a term as a paragraph",
    "A.\n\n<Term>veto</Term>\n",
    "9:1  <Term> stands on a line of its own – write a sentence around it",
  );
  refuses(
    "<Full> inside a line",
    "<Full>More text.</Full>\n",
    "7:1  <Full> stands inside a line of text – write <Full> and </Full> on lines of their own, with a blank line after each",
  );
  refuses(
    "<Short> inside <Full>",
    "<Full>\n\nA.\n\n<Short>\n\nB.\n\n</Short>\n\n</Full>\n",
    "11:1  <Short> stands inside <Full> – move it out",
  );
  refuses(
    "<Full> inside a list",
    "- A.\n\n  <Full>\n\n  B.\n\n  </Full>\n",
    "9:3  <Full> stands inside a list or a quotation – move it out",
  );
  refuses(
    "a hint outside a question",
    "Text.\n\n<Hint>Count the votes.</Hint>\n",
    "9:1  <Hint> outside a question – move it into the question it belongs to",
  );
  refuses(
    "a refutation outside a question",
    "<Refute>\nMany readers expect a veto.\n</Refute>\n",
    "7:1  <Refute> outside a question – move it into the question it belongs to",
  );
});

describe("a link", () => {
  const mend = "begin it with https://, http:// or, for a place on the same page, #";

  it("may lead to a web page or to a place on the page", () => {
    expect(toldOf("[A](https://docs.un.org), [b](http://example.org), [c](#agenda), www.un.org.\n")).toEqual(
      [],
    );
  });
  refuses(
    "a link from the root of the site",
    "See [the other lesson](/learn/north/veto).\n",
    `7:5  link "/learn/north/veto" leads nowhere from a built page – ${mend}`,
  );
  refuses(
    "a link to another file",
    "See [the other lesson](03-vote.mdx).\n",
    `7:5  link "03-vote.mdx" leads nowhere from a built page – ${mend}`,
  );
  refuses(
    "a script as a link, wherever it is written",
    "See [this][1].\n\n[1]: javascript:alert(1)\n",
    `9:1  link "javascript:alert(1)" leads nowhere from a built page – ${mend}`,
  );
  refuses(
    "a link without a protocol",
    "See [this](//example.org).\n",
    `7:5  link "//example.org" leads nowhere from a built page – ${mend}`,
  );
  refuses(
    "such a link inside a question",
    anyChoice("agenda").replace("blocked", "[blocked](/veto)"),
    `10:14  link "/veto" leads nowhere from a built page – ${mend}`,
  );
  refuses(
    "a picture",
    "![A map](https://example.org/map.png)\n",
    "7:1  a picture in a lesson – describe it in words, or link to the page that shows it",
  );
});

describe("where a question stands", () => {
  refuses(
    "a question inside <Full>",
    `<Full>\n\n${anyChoice("agenda")}\n</Full>\n`,
    "9:1  <Choice> stands inside <Full> – move it outside <Full> and <Short>, so that both versions ask it",
  );
  refuses(
    "a question inside <Short>",
    `<Short>\n\n${anyChoice("agenda")}\n</Short>\n`,
    "9:1  <Choice> stands inside <Short> – move it outside <Full> and <Short>, so that both versions ask it",
  );
  refuses(
    "a question inside a line",
    'Before you read: <Predict id="first">a question</Predict>\n',
    "7:18  <Predict> stands inside a line of text – put the tag at the beginning of a line of its own",
  );
  refuses(
    "a question inside a list",
    '- <Choice id="agenda">\n  What happened?\n  </Choice>\n',
    "7:3  <Choice> stands inside a list or a quotation – put the tag at the beginning of a line of its own",
  );
});

describe("the attributes of a question", () => {
  refuses(
    "a question without an id",
    choice(common),
    '7:1  <Choice> has no id – write id="…": small letters, digits and hyphens, for ever',
  );
  refuses(
    "two questions without an id, each once",
    choice(common) + choice(common),
    '7:1  <Choice> has no id – write id="…": small letters, digits and hyphens, for ever',
    '15:1  <Choice> has no id – write id="…": small letters, digits and hyphens, for ever',
  );
  refuses(
    "an id that cannot stand in an address",
    anyChoice("The_Agenda"),
    '7:1  id "The_Agenda" is not usable – use small letters, digits and single hyphens',
  );
  refuses(
    "an id that belongs to a second asking",
    anyChoice("agenda-again"),
    '7:1  id "agenda-again" is not usable – choose another ending: -again names the second asking of a prediction',
  );
  refuses(
    "an id that stands twice in a lesson, at the second",
    anyChoice("agenda") + anyChoice("agenda"),
    '15:1  id "agenda" stands twice – give one of the two another id',
  );
  refuses(
    "a question without an objective",
    choice('id="agenda" see="S/PV.7353"'),
    "7:1  <Choice> has no objective – use one of: procedural-votes, abstention",
  );
  refuses(
    "an objective that is not one of the lesson",
    choice('id="agenda" objective="abstentions" see="S/PV.7353"'),
    '7:1  objective "abstentions" is not one of this lesson – did you mean "abstention"?',
  );
  const noSee =
    '7:1  <Choice> has no see – name the source that settles it, for example see="A/HRC/25/63 para. 74"';
  refuses("a scored question without its source", choice('id="agenda" objective="abstention"'), noSee);
  refuses("an empty see", choice('id="agenda" objective="abstention" see=" ; "'), noSee);
  refuses(
    "an unknown source in see",
    choice('id="agenda" objective="abstention" see="article; S/PV.7533 p. 3"'),
    '7:1  source "S/PV.7533" is not in sources.yaml – did you mean "S/PV.7353"?',
  );
  refuses(
    "an unknown source of several words in see",
    choice('id="agenda" objective="abstention" see="UN Chartr Article 27(2)"'),
    '7:1  source "UN Chartr" is not in sources.yaml – did you mean "UN Charter"?',
  );
  refuses(
    "a source that is like no other",
    choice('id="agenda" objective="abstention" see="Wikipedia entry"'),
    '7:1  source "Wikipedia" is not in sources.yaml – use one of: S/PV.7353, UN Charter, article',
  );
  refuses(
    "an unknown level",
    choice(`id="agenda" ${common} level="hard"`),
    '7:1  level "hard" is not known – use recall, apply or infer',
  );
  refuses(
    "tries that are none",
    choice(`id="agenda" ${common} tries="0"`),
    '7:1  tries "0" is not usable – write a number from 1 to 5',
  );
  refuses(
    "a rev that is none",
    choice(`id="agenda" ${common} rev="new"`),
    '7:1  rev "new" is not usable – write 1, or one more than before',
  );
  refuses(
    "an unknown order",
    choice(`id="agenda" ${common} order="random"`),
    '7:1  order "random" is not known – use written or shuffled',
  );
  refuses(
    "an attribute the question does not know",
    choice(`id="agenda" ${common} trys="3"`),
    '7:1  <Choice> does not know "trys" – did you mean "tries"?',
  );
  refuses(
    "an attribute of another kind",
    choice(`id="agenda" ${common} into="A | B"`),
    '7:1  <Choice> does not know "into" – use one of: id, objective, see, level, tries, rev, look, order',
  );
  refuses(
    "an attribute without a value, once",
    choice(`id ${common}`),
    '7:1  "id" of <Choice> has no value – write id="…"',
  );
  refuses(
    "a look at a question that is not there",
    choice(`id="agenda" ${common} look="adgenda"`),
    '7:1  look="adgenda" names no question of this lesson – did you mean "agenda"?',
  );
});

describe("the inside of a question", () => {
  const withInside = (inside: string) =>
    anyChoice("agenda").replace("What happened?\n", `What happened?\n\n${inside}\n`);

  refuses(
    "a question that asks nothing",
    anyChoice("agenda").replace("What happened?\n", ""),
    "7:1  <Choice> asks nothing – write the question before the answers",
  );
  refuses(
    "a note, and says what to do instead",
    anyChoice("agenda").replace("for it.", 'for it.<Cite source="article" />'),
    '13:25  <Cite> inside <Choice> – name the source in see="…" of the question; a reason may name the place in words',
  );
  refuses(
    "a term, and says what to do instead",
    anyChoice("agenda").replace("What", "After the <Term>veto</Term>: what"),
    "8:11  <Term> inside <Choice> – write the word alone, and explain it in the text before the question",
  );
  refuses(
    "a term in a hint",
    withInside("<Hint>A <Term>veto</Term> was not used.</Hint>"),
    "10:9  <Term> inside <Choice> – write the word alone, and explain it in the text before the question",
  );
  refuses(
    "text for one version only",
    withInside("<Full>\n\nMore text.\n\n</Full>"),
    "10:1  <Full> inside <Choice> – close the question before it: both versions ask the same",
  );
  refuses(
    "a foreign tag",
    withInside("<Image />"),
    "10:1  <Image> inside <Choice> – only <Hint> and <Refute> may stand inside a question",
  );
  refuses(
    "a tag with a typing error",
    withInside("<Hints>Count the votes.</Hints>"),
    '10:1  <Hints> inside <Choice> – did you mean "Hint"?',
  );
  refuses(
    "a question inside a question",
    withInside('<Explain id="why">\nWhy?\n</Explain>'),
    "10:1  <Explain> inside <Choice> – only <Hint> and <Refute> may stand inside a question",
  );
  refuses(
    "a hint at the end of the prompt",
    anyChoice("agenda").replace("happened?", "happened?\n<Hint>Count the votes.</Hint>"),
    "9:1  <Hint> stands inside a line of text or an answer – put it on a line of its own, with a blank line before it",
  );
  refuses(
    "a hint that runs on from a reason",
    anyChoice("agenda").replace("for it.", "for it.\n<Hint>Count the votes.</Hint>"),
    "14:1  <Hint> stands inside a line of text or an answer – put it on a line of its own, with a blank line before it",
  );
  refuses(
    "a hint without words",
    withInside("<Hint></Hint>"),
    "10:1  <Hint> is empty – write a line in it, or remove it",
  );
  refuses(
    "a hint with an attribute",
    withInside('<Hint for="all">Count the votes.</Hint>'),
    "10:1  <Hint> has an attribute – write <Hint> alone",
  );
  refuses(
    "two refutations",
    withInside("<Refute>Many expect a veto.</Refute>\n\n<Refute>Others do not.</Refute>"),
    "12:1  a second <Refute> in <Choice> – make one of the two",
  );
  refuses(
    "text after the answers",
    anyChoice("agenda").replace("</Choice>", "\nThink again.\n\n</Choice>"),
    "15:1  text after the answers of <Choice> – move it above the answers, so that it belongs to the prompt",
  );
});

describe("a choice", () => {
  const withAnswers = (text: string) => anyChoice("agenda").replace(answers, text);

  refuses(
    "one without choices",
    withAnswers(""),
    "7:1  <Choice> has no task list of choices – after the prompt, and a blank line, write a task list of choices",
  );
  refuses(
    "one without a right choice",
    withAnswers(answers.replace("[x]", "[ ]")),
    "7:1  <Choice> has no right choice – mark the right one with [x]",
  );
  refuses(
    "one with two right choices",
    withAnswers(answers.replace("[ ]", "[x]")),
    "7:1  <Choice> has 2 right choices – leave one, or use <Choices>",
  );
  refuses(
    "a prediction with two right choices",
    withAnswers(answers.replace("[ ]", "[x]")).replaceAll("Choice", "Predict"),
    "7:1  <Predict> has 2 right choices – leave one",
  );
  refuses(
    "choices of which none is right",
    withAnswers(answers.replace("[x]", "[ ]")).replaceAll("Choice", "Choices"),
    "7:1  <Choices> has no right choice – mark at least one with [x]",
  );
  refuses(
    "a choice without a box, once",
    withAnswers(answers.replace("[x] ", "")),
    '12:1  choice "It went on the agenda." has no box – begin it with [ ] or, if it is right, [x]',
  );
  refuses(
    "a choice with an empty box that has no space",
    withAnswers(answers.replace("[ ]", "[]")),
    '10:1  choice "[] It was blocked." has no box – begin it with [ ] or, if it is right, [x]',
  );
  refuses(
    "a choice without its reason",
    withAnswers(answers.replace("  > Nine votes were enough.\n", "")),
    '10:1  choice "It was blocked." does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "a reason that is empty",
    withAnswers(answers.replace("> Nine votes were enough.", ">")),
    '10:1  choice "It was blocked." does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "a reason that is not indented, each once",
    withAnswers(answers.replaceAll("  >", ">")),
    '11:1  a quotation outside the answers of <Choice> – indent it, so that it belongs to the line above: "  > why"',
    '13:1  a quotation outside the answers of <Choice> – indent it, so that it belongs to the line above: "  > why"',
  );
  refuses(
    "a list that another bullet breaks in two",
    withAnswers(answers.replace("- [x]", "* [x]")),
    "12:1  a second list in <Choice> – make it one with the first: the same bullet throughout, and what belongs to a line indented",
  );
  refuses(
    "a choice that stands twice",
    withAnswers(answers + answers.replace("[x]", "[ ]").replace("It went on the agenda.", "It was dropped.")),
    '14:1  choice "It was blocked." stands twice – remove one of them',
  );
  refuses(
    "a single choice",
    withAnswers("- [x] It went on the agenda.\n  > Eleven voted for it.\n"),
    "7:1  <Choice> has a single choice – write at least two",
  );
});

describe("a blank", () => {
  const blank = markdown`
    <Blank id="nine" ${common}>
    It needs ____ votes.

    - 9
    - [ ] 8
      > Eight is a simple majority.

    > Nine of fifteen.
    </Blank>
  `;

  it("may have a common wrong answer", () => expect(toldOf(blank)).toEqual([]));
  refuses(
    "one without a gap",
    blank.replace("____", "___"),
    "7:1  <Blank> has no gap – write ____ (four underscores), not bold, where the answer belongs",
  );
  refuses(
    "a gap in bold",
    blank.replace("____", "**____**"),
    "7:1  <Blank> has no gap – write ____ (four underscores), not bold, where the answer belongs",
  );
  refuses(
    "one with two gaps",
    blank.replace("____ votes", "____ of ____ votes"),
    "7:1  <Blank> has 2 gaps – leave one ____: each gap is a question of its own",
  );
  refuses(
    "one that asks nothing, once",
    blank.replace("It needs ____ votes.\n", ""),
    "7:1  <Blank> asks nothing – write the question before the answers",
  );
  refuses(
    "one without a list",
    blank.replace(/- 9\n.*\n.*\n/, ""),
    "7:1  <Blank> has no list of accepted answers – after the prompt, and a blank line, write a list of accepted answers",
  );
  refuses(
    "one that accepts nothing",
    blank.replace("- 9\n", ""),
    "10:1  <Blank> accepts no answer – list at least one without a box",
  );
  refuses(
    "one without a reason",
    blank.replace("\n> Nine of fifteen.\n", ""),
    '7:1  <Blank> does not say why – end it with a quotation: "> why the answer is right"',
  );
  refuses(
    "a wrong answer without a reason",
    blank.replace("  > Eight is a simple majority.\n", ""),
    '11:1  wrong answer "8" does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "an accepted answer that is forgiven away",
    blank.replace("- 9\n", "- 9\n- ?!\n"),
    '11:1  nothing is left of the answer "?!" – answer with a letter or a digit: signs alone are forgiven, and an empty field is no answer',
  );
  refuses(
    "a wrong answer that is also accepted",
    blank.replace("[ ] 8", "[ ] Nine."),
    '11:1  wrong answer "Nine." is the same as "9" – remove one of the two: capitals, accents and number words make no difference',
  );
  refuses(
    "a wrong answer that is accepted further down",
    blank.replace("- 9\n- [ ] 8", "- [ ] nine").replace("majority.\n", "majority.\n- 9\n"),
    '10:1  wrong answer "nine" is the same as "9" – remove one of the two: capitals, accents and number words make no difference',
  );
  refuses(
    "an accepted answer with a reason of its own",
    blank.replace("- 9\n", "- 9\n  > So says Article 27.\n"),
    '10:1  accepted answer "9" has a reason of its own – move it into the quotation at the end, which speaks for every right answer',
  );
});

describe("an order", () => {
  const order = markdown`
    <Order id="steps" ${common}>
    Put the steps in order.

    1. The mandate.
       > March.
    2. The hearings.
       > August.
    3. The report.
       > February.
    </Order>
  `;

  it("may have three things", () => expect(toldOf(order)).toEqual([]));
  refuses(
    "bullets",
    order.replaceAll(/^\d\./gm, "- "),
    "10:1  <Order> has a list without numbers – write 1. 2. 3. in the right order",
  );
  refuses(
    "fewer than three things",
    order.replace(/3\..*\n.*\n/, ""),
    "7:1  <Order> has fewer than three things – write at least three",
  );
  refuses(
    "no list at all",
    order.replace(/1\.[\s\S]*February\.\n/, ""),
    "7:1  <Order> has no numbered list in the right order – after the prompt, and a blank line, write a numbered list in the right order",
  );
  refuses(
    "a thing without its reason",
    order.replace("   > August.\n", ""),
    '12:1  "The hearings." does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "a thing that stands twice",
    order.replace("The report.", "The mandate."),
    '14:1  "The mandate." stands twice – remove one of them, or tell them apart',
  );
});

describe("a match", () => {
  const match = markdown`
    <Match id="who" ${common}>
    Which went to whom?

    | Addressee | Recommendation | Why |
    |---|---|---|
    | The Council | Refer it | Paragraph 94. |
    | China | Return nobody | Paragraph 90. |
    |  | Declare war | Nobody asked for it. |
    </Match>
  `;

  it("may have an option without a partner", () => expect(toldOf(match)).toEqual([]));
  refuses(
    "one without a table",
    match.replace(/\|[\s\S]*\|\n/, ""),
    "7:1  <Match> has no table with three columns: what, its partner and why – after the prompt, and a blank line, write a table with three columns: what, its partner and why",
  );
  refuses(
    "fewer than two rows",
    match.replace(/\| China.*\n/, ""),
    "7:1  <Match> has fewer than two rows – write at least two",
  );
  refuses(
    "a single partner for every row",
    match.replace("Return nobody", "Refer it").replace(/\| {2}\|.*\n/, ""),
    "7:1  <Match> has a single partner – write at least two, or there is nothing to choose",
  );
  refuses(
    "a row without a partner",
    match.replace("Return nobody", ""),
    '13:1  row "China" has no partner – fill the second cell',
  );
  refuses(
    "a row without its reason",
    match.replace("Paragraph 90.", ""),
    '13:1  row "China" does not say why – fill the third cell',
  );
  refuses(
    "a row that stands twice",
    match.replace("| China", "| The Council"),
    '13:1  row "The Council" stands twice – remove one of them: a row has one partner',
  );
  refuses(
    "an empty row",
    match.replace("Declare war", ""),
    "14:1  a row is empty – fill its second cell, or remove it",
  );
  refuses(
    "a row that a bar cuts in four",
    match.replace("Paragraph 90.", "Paragraph 90 | 91."),
    "13:1  a row has 4 cells – write three; a bar inside a cell is written \\|",
  );
});

describe("a sort", () => {
  const sort = markdown`
    <Sort id="kinds" ${common} into="Fact | China's claim">
    What is each?

    | Statement | Category | Why |
    |---|---|---|
    | Hua refused. | Fact | On record. |
    | It does not exist. | China's claim | Said by its mission. |
    </Sort>
  `;

  it("may have an apostrophe in a category", () => expect(toldOf(sort)).toEqual([]));
  refuses(
    "one without into",
    sort.replace(/ into=".*"/, ""),
    '7:1  <Sort> does not say into which categories – write into="First | Second"',
  );
  refuses(
    "one with a single category",
    sort.replace(/ into=".*"/, ' into="Fact"'),
    '7:1  <Sort> does not say into which categories – write into="First | Second"',
  );
  refuses(
    "a category that into names twice",
    sort.replace('into="Fact', 'into="Fact | Fact'),
    '7:1  into names "Fact" twice – remove one of them',
  );
  refuses(
    "one without a table",
    sort.replace(/\| Statement[\s\S]*mission\. \|\n/, ""),
    "7:1  <Sort> has no table with three columns: statement, category and why – after the prompt, and a blank line, write a table with three columns: statement, category and why",
  );
  refuses(
    "an unknown category",
    sort.replace("| Fact |", "| Facts |"),
    '12:1  category "Facts" is not one of into – did you mean "Fact"?',
  );
  refuses(
    "a statement without its reason",
    sort.replace("On record.", ""),
    '12:1  statement "Hua refused." does not say why – fill the third cell',
  );
  refuses(
    "a row without a statement",
    sort.replace("Hua refused.", ""),
    "12:1  a row has no statement – fill the first cell, or remove the row",
  );
  refuses(
    "a statement twice in one category",
    sort.replace("</Sort>", "| Hua refused. | Fact | Again. |\n</Sort>"),
    '14:1  statement "Hua refused." stands twice in "Fact" – remove one of the two rows',
  );
  refuses(
    "a single statement",
    sort.replace(/\| It does.*\n/, ""),
    "7:1  <Sort> has fewer than two statements – write at least two",
  );
});

describe("a highlight", () => {
  const highlight = markdown`
    <Highlight id="support" ${common}>
    Mark the evidence.

    > **Hua refused to answer.** China has been an ally for decades.

    1. On record.
    2. Background.
    </Highlight>
  `;

  it("may have two sentences", () => expect(toldOf(highlight)).toEqual([]));
  refuses(
    "a sentence that is bold in part, once",
    highlight.replace("**Hua refused to answer.**", "**Hua refused** to answer."),
    '10:1  only a part of "Hua refused to answer." is bold – make whole sentences bold',
  );
  refuses(
    "another number of reasons than sentences",
    highlight.replace("2. Background.\n", ""),
    "12:1  2 sentences but 1 reasons – write one reason for each sentence: 1. Hua refused to answer. 2. China has been an ally for decades.",
  );
  refuses(
    "nothing in bold",
    highlight.replaceAll("**", ""),
    "10:1  <Highlight> has no sentence to mark – make the right sentences **bold**",
  );
  refuses(
    "everything in bold",
    highlight.replace("** China has been an ally for decades.", " China has been an ally for decades.**"),
    "10:1  every sentence of <Highlight> is bold – leave those that do not answer as they are, or add one",
  );
  refuses(
    "a single sentence",
    highlight.replace(" China has been an ally for decades.", "").replace("2. Background.\n", ""),
    "10:1  <Highlight> has fewer than two sentences – write at least two",
  );
  refuses(
    "one without a quotation",
    highlight.replace(/> .*\n\n/, ""),
    "7:1  <Highlight> has no quotation to mark sentences in – after the prompt, and a blank line, write a quotation to mark sentences in",
  );
  refuses(
    "one without reasons",
    highlight.replace(/\n1\.[\s\S]*Background\.\n/, ""),
    "7:1  <Highlight> has no numbered list with the reason for each sentence – after the prompt, and a blank line, write a numbered list with the reason for each sentence",
  );
  refuses(
    "a reason without words",
    highlight.replace("2. Background.", "2."),
    "13:1  reason 2 is empty – say why the sentence is one to mark, or none",
  );
  refuses(
    "a list among the sentences",
    highlight.replace("decades.\n", "decades.\n>\n> - An ally.\n"),
    "12:3  something other than sentences to mark – write plain paragraphs in the quotation",
  );
});

describe("an explanation", () => {
  const explain = markdown`
    <Explain id="why" objective="abstention">
    Why is it not a verdict?

    > It was not a court.

    - It names the standard of proof.
    </Explain>
  `;

  it("needs no source", () => expect(toldOf(explain)).toEqual([]));
  refuses(
    "one without a model answer",
    explain.replace("> It was not a court.\n\n", ""),
    "7:1  <Explain> has no quotation with a model answer – after the prompt, and a blank line, write a quotation with a model answer",
  );
  refuses(
    "one without points to check",
    explain.replace("\n- It names the standard of proof.\n", ""),
    "7:1  <Explain> has no list of points to check the own text against – after the prompt, and a blank line, write a list of points to check the own text against",
  );
  refuses(
    "a second quotation",
    explain.replace("> It", "> The article says so.\n\n> It"),
    "12:1  a second quotation in <Explain> – make it one with the first: the same bullet throughout, and what belongs to a line indented",
  );
  refuses(
    "text between two quotations",
    explain.replace("> It", "> The article says so.\n\nAnd you?\n\n> It"),
    "12:1  text after the answers of <Explain> – move it above the answers, so that it belongs to the prompt",
  );
});

describe("a prediction", () => {
  const predict = (id: string) => anyChoice(id).replaceAll("Choice", "Predict");

  it("may be asked again", () => {
    expect(toldOf(`${predict("first")}\nText.\n\n<Predict again="first" />\n`)).toEqual([]);
  });
  refuses(
    "a second asking without a first",
    '<Predict again="first" />\n',
    '7:1  no <Predict id="first"> stands before – write the first asking above it',
  );
  refuses(
    "a second asking of another id",
    `${predict("first")}\n<Predict again="frist" />\n`,
    '16:1  no <Predict id="frist"> stands before – did you mean "first"?',
  );
  refuses(
    "a mistake in the first asking, once",
    `${predict("first").replace("[x]", "[ ]")}\n<Predict again="first" />\n`,
    "7:1  <Predict> has no right choice – mark the right one with [x]",
  );
  refuses(
    "a third asking",
    `${predict("first")}\n<Predict again="first" />\n\n<Predict again="first" />\n`,
    '18:1  "first" is asked again twice – remove one of them',
  );
  refuses(
    "a second asking that holds text",
    `${predict("first")}\n<Predict again="first" id="second">\nAnd now?\n</Predict>\n`,
    '16:1  a second asking says more than which – write <Predict again="first" />',
  );
  refuses(
    "a second asking that does not say of what",
    `${predict("first")}\n<Predict again />\n`,
    '16:1  "again" of <Predict> has no value – write again="…"',
  );
});
