import { describe, expect, it } from "vitest";
import { frontMatter, markdown, readFile, toldOf } from "./example-module";
import { anyChoice, choice, common, refuses } from "./written-question";

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
      short: null,
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
      "1:1  the lesson has no front matter – begin it with ---, title:, summary:, objectives: and ---",
    ]);
  });

  it("has to be closed", () => {
    expect(told("---\ntitle: The veto\n\nSome text.\n")).toEqual([
      "1:1  the lesson has no front matter – begin it with ---, title:, summary:, objectives: and ---",
    ]);
  });

  it("has to be YAML, and its questions are not blamed for it", () => {
    expect(told(`---\ntitle: The veto: a no\nkind: lesson\n---\n${anyChoice("agenda")}`)).toEqual([
      '2:8  the value of "title" holds a colon – put the value between quotation marks',
    ]);
  });

  it("names every field that is missing", () => {
    expect(told("---\ntitle: The veto\n---\nText.\n")).toEqual([
      '2:1  "summary" is missing – add it',
      '2:1  "objectives" is missing – add it',
    ]);
  });

  it("has no field of another name", () => {
    expect(told(frontMatter.replace("---\n", "---\ntimes: 4\n"))).toEqual([
      '2:8  "times" is not a field of this file – remove it, or mend its name',
    ]);
  });

  it.each([
    ["kind: lesson", "kind: test", '4:7  "kind" must be lesson or check – mend the value'],
    [
      "kind: lesson",
      "minutes: 7",
      '4:10  "minutes" is not a field of this file – remove it, or mend its name',
    ],
    ["title: The veto", "title: 2014", '2:8  "title" must be text – put it in quotation marks'],
    ["title: The veto", 'title: ""', '2:8  "title" must not be empty – mend the value'],
    ["[procedural-votes, abstention]", "[]", '5:13  "objectives" must name one – mend the value'],
    [
      "[procedural-votes, abstention]",
      "procedural-votes",
      '5:13  "objectives" must be a list like [first, second] – mend the value',
    ],
    [
      "kind: lesson",
      `kind: lesson\nnote: ${"word ".repeat(31)}`,
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
    expect(told(frontMatter.replace("kind: lesson", "kind: long") + anyChoice("agenda"))).toHaveLength(1);
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
    "a tag that goes on behind the stroke that ends it",
    'A.<Cite source="article" / at="p. 3">\n',
    '7:3  this tag is not ended – end it with > or, if it holds nothing, with " />"',
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
    "7:3  <marquee> is not a tag of this project – use one of: Choice, Choices, Blank, Order, Match, Sort, Highlight, Explain, Predict, Scale, Cite, Term, Formula, Full, Short, Figure, Image, Audio, Video, Council, Timeline, Beside, Excerpt, Scene",
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
    expect(toldOf("[A](https://docs.un.org), [b](http://example.org), [c](#top), www.un.org.\n")).toEqual([]);
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
    '7:1  a picture that says neither who made it nor whether it may be shown – put its file into images/ of the module and write <Image file="…" alt="…" by="…" licence="…" />, or link to the page that shows it',
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
    '7:1  <Choice> does not know "into" – use one of: id, objective, see, level, tries, rev, look, sibling, order',
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
