import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkRules } from "@/lib/content/check-rules";
import { textIn } from "@/lib/content/files";
import { checkModule } from "@/lib/content/load";
import { formatProblem } from "@/lib/content/problem";
import { readModule } from "@/lib/content/rules/reading";
import { starterText } from "@/lib/content/starter";

const first = "01-count-the-votes.mdx";
const second = "02-again.mdx";

/** Changes one file of a module's folder. */
type Change = (folder: string) => void;

const edit =
  (file: string, from: string | RegExp, to: string): Change =>
  (folder) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const changed = text.replace(from, () => to);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  };
const inLesson = (from: string | RegExp, to: string) => edit(first, from, to);
const inScene = (text: string) => inLesson("The meeting goes on.", text);
const beforeLast = (text: string) => inLesson("## Three votes", `${text}\n\n## Three votes`);
const named =
  (to: string): Change =>
  (folder) =>
    renameSync(join(folder, first), join(folder, to));
const beside =
  (name: string): Change =>
  (folder) =>
    writeFileSync(join(folder, name), "Text");

/**
 * What `npm run lessons:check` says of a module of two lessons: of the first, or of a register, after a change; of the second
 * that it calls out.
 */
function saidAfter(change: Change): string[] {
  const root = mkdtempSync(join(tmpdir(), "one-mistake-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, "lessons", "one");
  cpSync("scripts/starter", folder, { recursive: true });
  const file = join(folder, "module.yaml");
  writeFileSync(file, starterText(readFileSync(file, "utf8"), { title: "One", today: "2026-11-30" }));
  const again = readFileSync(join(folder, first), "utf8")
    .replace(/(id|again)="([^"]+)"/g, '$1="$2-two"')
    .replace("## Three votes side by side", "## Three votes side by side!");
  writeFileSync(join(folder, second), again);
  change(folder);
  const { module, problems } = checkModule(root, "one");
  const breaches = checkRules(readModule(module, textIn(root)), problems).problems;
  return [...problems, ...breaches].map((problem) => formatProblem(problem).replace("lessons/one/", ""));
}

/** The second lesson has no excerpt, and calls out. */
const ofTheSecond = [
  "02-again.mdx:2:1  the lesson has no excerpt of a document – set a passage of a document apart with <Excerpt>",
  "02-again.mdx:102:28  an exclamation mark – write a full stop",
];

const mistakes: [what: string, change: Change, said: string[]][] = [
  [
    "letters of an older encoding",
    (folder) => {
      const path = join(folder, first);
      writeFileSync(path, Buffer.from(readFileSync(path, "utf8").replace("New York", "Orléans"), "latin1"));
    },
    [
      "01-count-the-votes.mdx:10:4  the file is not in UTF-8 – save it as UTF-8, and write the letter here again",
    ],
  ],
  [
    "a text in UTF-16",
    (folder) => {
      const path = join(folder, first);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
    },
    [
      "01-count-the-votes.mdx:1:1  the file is not in UTF-8 – save it as UTF-8, and write the letter here again",
    ],
  ],
  [
    "a sign that nobody sees",
    inScene("The\u0007 meeting goes on."),
    [
      "01-count-the-votes.mdx:10:291  a sign that nobody sees (U+0007) – remove it: delete the letters around it, and write them again",
    ],
  ],
  [
    "a lesson's ending",
    named("01-count.md"),
    ["01-count.md:1:1  a lesson that ends in .md – name it 01-count.mdx"],
  ],
  [
    "capitals in a lesson's ending",
    named("01-count.MDX"),
    ["01-count.MDX:1:1  a lesson that ends in .MDX – name it 01-count.mdx"],
  ],
  [
    "capitals in a lesson's name",
    named("01-Count-Votes.mdx"),
    [
      "01-Count-Votes.mdx:1:1  the file's name cannot be an address – use small letters, digits and hyphens, as in 02-count-the-votes.mdx",
    ],
  ],
  [
    "a lesson without a number",
    named("count.mdx"),
    ["count.mdx:1:1  the file's name has no number – name it like 02-count-the-votes.mdx"],
  ],
  [
    "a space in a lesson's name",
    named("01 count the.mdx"),
    [
      "01 count the.mdx:1:1  the file's name cannot be an address – use small letters, digits and hyphens, as in 02-count-the-votes.mdx",
    ],
  ],
  [
    "two lessons of one number",
    named("02-count-the-votes.mdx"),
    ["02-count-the-votes.mdx:1:1  02-again.mdx has the number 2 too – give one of the two another number"],
  ],
  [
    "a register's ending",
    (folder) => renameSync(join(folder, "facts.yaml"), join(folder, "facts.yml")),
    [
      "facts.yml:1:1  no part of a module has this name – did you mean facts.yaml?",
      "facts.yaml:1:1  this file is missing – write it; docs/for-authors.md shows its shape",
    ],
  ],
  [
    "a note beside the lessons",
    beside("notes.txt"),
    ["notes.txt:1:1  no part of a module has this name – mend its name, or put it elsewhere"],
  ],
  [
    "a lesson from a word processor",
    beside("03-more.docx"),
    [
      "03-more.docx:1:1  a lesson that ends in .docx, which is no plain text – write it in Markdown, and name it 03-more.mdx",
    ],
  ],
  [
    "a link to no place",
    inScene("The meeting goes [on](#nowhere)."),
    [
      '01-count-the-votes.mdx:10:305  link "#nowhere" leads to no place on the page – use one of: top, main, the-end, sources, glossary, guess-two-noes, who-may-veto, nine-of-fifteen, what-an-abstention-does, stopped-or-not, which-rule, what-decided-it, what-to-find-out, in-your-words',
    ],
  ],
  [
    "a link to a file",
    inScene("The meeting goes [on](02-again.mdx)."),
    [
      '01-count-the-votes.mdx:10:305  link "02-again.mdx" leads nowhere from a built page – begin it with https://, http:// or, for a place on the same page, #',
    ],
  ],
  [
    "a link that would run",
    inScene("The meeting goes [on](javascript:alert)."),
    [
      '01-count-the-votes.mdx:10:305  link "javascript:alert" leads nowhere from a built page – begin it with https://, http:// or, for a place on the same page, #',
    ],
  ],
  [
    "a level of headings left out",
    inLesson("## One article", "#### One article"),
    ["01-count-the-votes.mdx:48:1  a heading leaves out a level: #### – write ###"],
  ],
  [
    "a second title",
    inLesson("## One article", "# One article"),
    [
      "01-count-the-votes.mdx:48:1  a second title of the lesson – write ## for a heading; the title stands at the top",
    ],
  ],
  [
    "a line break",
    inScene("The meeting<br>goes on."),
    [
      "01-count-the-votes.mdx:10:299  <br>, which lessons do not have – begin a new paragraph, and remove the tag",
    ],
  ],
  [
    "a picture as HTML",
    inScene("The meeting <img src='x.png'> goes on."),
    [
      '01-count-the-votes.mdx:10:300  <img> in a lesson, which loads nothing from elsewhere – put its file into images/ of the module and write <Image file="…" alt="…" by="…" licence="…" />, or link to the page that shows it',
    ],
  ],
  [
    "a picture without its maker",
    beforeLast("![A map](map.png)"),
    [
      '01-count-the-votes.mdx:102:1  a picture that says neither who made it nor whether it may be shown – put its file into images/ of the module and write <Image file="…" alt="…" by="…" licence="…" />, or link to the page that shows it',
    ],
  ],
  [
    "an HTML comment",
    beforeLast("<!-- later -->"),
    [
      "01-count-the-votes.mdx:102:1  an HTML comment <!-- --> in a lesson – remove the comment: a lesson has no place for notes that nobody sees",
    ],
  ],
  [
    "a brace that stays open",
    inScene("The {meeting goes on."),
    [
      "01-count-the-votes.mdx:10:292  a { that is never closed – lessons hold no code: write \\{ for a brace, and begin no line with import or export",
    ],
  ],
  [
    "an expression",
    inScene("The {meeting} goes on."),
    [
      "01-count-the-votes.mdx:10:292  an {expression} in a lesson – lessons hold no code: write \\{ for a brace",
    ],
  ],
  [
    "a formula between dollar signs",
    beforeLast("$$\\frac{1}{2$$"),
    [
      '01-count-the-votes.mdx:102:11  a { that is never closed – write a formula as <Formula tex="…" />, and \\{ for a brace in the text',
    ],
  ],
  [
    "a < before a letter",
    inScene("The meeting <a then."),
    ["01-count-the-votes.mdx:10:300  a < that begins no tag – write &lt; for a < in the text"],
  ],
  [
    "a < before a number",
    inScene("The meeting has <5 votes."),
    ["01-count-the-votes.mdx:10:304  a < that begins no tag – write &lt; for a < in the text"],
  ],
  [
    "an import",
    inLesson("<Scene>", "import X from 'x'\n\n<Scene>"),
    ["01-count-the-votes.mdx:8:1  an import or export in a lesson – remove it: every tag is there without"],
  ],
  [
    "text on a tag's line",
    inLesson('Article 27(3)">\nWhich of the fifteen', 'Article 27(3)">Which of the fifteen'),
    ["01-count-the-votes.mdx:37:1  text stands on the line of <Choice> – begin the text on the next line"],
  ],
  [
    "a tag's name",
    inLesson("<Scene>", "<Sceen>"),
    ['01-count-the-votes.mdx:8:1  <Sceen> is not a tag of this project – did you mean "Scene"?'],
  ],
  [
    "a tag in small letters",
    inLesson("<Scene>", "<scene>"),
    ['01-count-the-votes.mdx:8:1  <scene> is not a tag of this project – did you mean "Scene"?'],
  ],
  [
    "a tag that lessons do not have",
    beforeLast("<Video2>\n\nText.\n\n</Video2>"),
    ['01-count-the-votes.mdx:102:1  <Video2> is not a tag of this project – did you mean "Video"?'],
  ],
  [
    "a closing tag that is missing",
    inLesson("</Choice>", ""),
    [
      "01-count-the-votes.mdx:37:1  <Choice> is never closed – write </Choice> on a line of its own, or <Choice /> if it holds nothing",
    ],
  ],
  [
    "a closing tag's name",
    inLesson("</Choice>", "</Choise>"),
    ["01-count-the-votes.mdx:46:1  </Choise> is not a tag of this project – did you mean </Choice>?"],
  ],
  [
    "a quotation mark that is missing",
    inLesson('id="who-may-veto"', 'id="who-may-veto'),
    [
      '01-count-the-votes.mdx:37:1  a quotation mark is missing in this tag – write one before and one behind each value: name="…"',
    ],
  ],
  [
    "curly quotation marks",
    inLesson('id="who-may-veto"', "id=“who-may-veto”"),
    [
      '01-count-the-votes.mdx:37:12  an attribute without quotation marks – put the value between straight quotation marks: name="…"',
    ],
  ],
  [
    "an attribute's name",
    inLesson(
      'objective="count-the-votes" see="UN Charter Article 23',
      'objectiv="count-the-votes" see="UN Charter Article 23',
    ),
    ['01-count-the-votes.mdx:37:1  <Choice> does not know "objectiv" – did you mean "objective"?'],
  ],
  [
    "an id that stands twice",
    inLesson('id="what-an-abstention-does"', 'id="who-may-veto"'),
    ['01-count-the-votes.mdx:80:1  id "who-may-veto" stands twice – give one of the two another id'],
  ],
  [
    "an id with spaces",
    inLesson('id="who-may-veto"', 'id="Who may veto"'),
    [
      '01-count-the-votes.mdx:37:1  id "Who may veto" is not usable – use small letters, digits and single hyphens',
    ],
  ],
  [
    "a choice without room behind its hyphen",
    inLesson("- [x] The five", "-[x] The five"),
    [
      "01-count-the-votes.mdx:40:1  a choice without room behind its hyphen – begin it with - [ ] or, if it is right, - [x]",
    ],
  ],
  [
    "such a choice behind another one",
    inLesson("- [ ] No member", "-[ ] No member"),
    [
      "01-count-the-votes.mdx:44:1  a choice without room behind its hyphen – begin it with - [ ] or, if it is right, - [x]",
    ],
  ],
  [
    "a folder in the folder",
    (folder) => {
      mkdirSync(join(folder, "drafts"));
      writeFileSync(join(folder, "drafts", "03-next.mdx"), "Text");
    },
    [
      "drafts:1:1  no folder of a module has this name, and nothing in it is read – put lessons into the module's own folder, pictures into images/, sound and films into media/",
    ],
  ],
  [
    "a question without a right choice",
    inLesson("- [x] The five", "- [ ] The five"),
    ["01-count-the-votes.mdx:37:1  <Choice> has no right choice – mark the right one with [x]"],
  ],
  [
    "a question with two right choices",
    inLesson("- [ ] Each of", "- [X] Each of"),
    [
      '01-count-the-votes.mdx:37:1  <Choice> has 2 right choices – empty the box of "Each of the fifteen members of it, on a…", whose reason names a misconception',
    ],
  ],
  [
    "a choice without a reason",
    inLesson(/\n {2}> Such a decision.*/, ""),
    [
      '01-count-the-votes.mdx:40:1  choice "The five permanent ones of the fifteen,…" does not say why – add a line below it: "  > why it is right or wrong"',
    ],
  ],
  [
    "a reason that is not indented",
    inLesson("  > Such a decision", "> Such a decision"),
    [
      '01-count-the-votes.mdx:41:1  a quotation outside the answers of <Choice> – indent it, so that it belongs to the line above: "  > why"',
    ],
  ],
  [
    "a list in a choice",
    inLesson("- [x] The five permanent ones", "- [x] The five\n  - a\n  - b\n  permanent ones"),
    [
      "01-count-the-votes.mdx:41:3  a list inside an answer – write the answer as one sentence, and give its points one answer each",
    ],
  ],
  [
    "two kinds of bullet",
    inLesson("- [ ] Each of", "* [ ] Each of"),
    [
      "01-count-the-votes.mdx:42:1  a second list in <Choice> – make it one with the first: the same bullet throughout, and what belongs to a line indented",
    ],
  ],
  [
    "a box without its space",
    inLesson("- [ ] Each of", "- [] Each of"),
    [
      '01-count-the-votes.mdx:42:1  choice "[] Each of the fifteen members of it, o…" has no box – begin it with [ ] or, if it is right, [x]',
    ],
  ],
  [
    "a box of another script",
    inLesson("- [x] The five", "- ［x］ The five"),
    [
      '01-count-the-votes.mdx:40:1  choice "［x］ The five permanent ones of the fift…" has no box – begin it with [ ] or, if it is right, [x]',
    ],
  ],
  [
    "a misconception's name",
    inLesson("misconception: all-must-agree", "misconception: all-must-agre"),
    [
      '01-count-the-votes.mdx:43:104  misconception "all-must-agre" is not in module.yaml – did you mean "all-must-agree"?',
    ],
  ],
  [
    "a gap that is missing",
    inLesson("____", "nine"),
    [
      "01-count-the-votes.mdx:58:1  <Blank> has no gap – write ____ (four underscores), not bold, where the answer belongs",
    ],
  ],
  [
    "two gaps",
    inLesson("____ yes", "____ ____ yes"),
    ["01-count-the-votes.mdx:58:1  <Blank> has 2 gaps – leave one ____: each gap is a question of its own"],
  ],
  [
    "a cell that is missing",
    inLesson("among them China. | Decided |", "among them China. |"),
    [
      '01-count-the-votes.mdx:96:1  category "Nine yes votes are enough where no permanent member says no." is not one of into – use one of: Decided, Not decided',
    ],
  ],
  [
    "a category's name",
    inLesson("7 abstain. | Not decided |", "7 abstain. | Not Decided |"),
    ['01-count-the-votes.mdx:98:1  category "Not Decided" is not one of into – did you mean "Not decided"?'],
  ],
  [
    "a fact's name",
    inLesson('fact="agenda-2014"', 'fact="agenda-2015"'),
    ['01-count-the-votes.mdx:10:241  fact "agenda-2015" is not in facts.yaml – did you mean "agenda-2014"?'],
  ],
  [
    "a term's name",
    inLesson("<Term>veto</Term>", "<Term>vetoo</Term>"),
    ['01-count-the-votes.mdx:50:323  term "vetoo" is not in glossary.yaml – did you mean "veto"?'],
  ],
  [
    "a footnote without a text",
    inScene("The meeting goes on[^1]."),
    ["01-count-the-votes.mdx:10:287  footnote [^1] has no text – add a line of its own: [^1]: what it says"],
  ],
  [
    "a table without its second line",
    beforeLast("| a | b |\n|---|\n| 1 | 2 |"),
    [
      "01-count-the-votes.mdx:102:1  a table that cannot be read as one – write a second line under its heading, with |---| as often as there are columns: |---|---|",
    ],
  ],
  [
    "a prediction's name",
    inLesson('again="guess-two-noes"', 'again="guess-two-nos"'),
    [
      '01-count-the-votes.mdx:108:1  no <Predict id="guess-two-nos"> stands before – did you mean "guess-two-noes"?',
    ],
  ],
  [
    "a track's name",
    inLesson('track="council"', 'track="councl"'),
    ['01-count-the-votes.mdx:104:1  track "councl" is not in timeline.yaml – did you mean "council"?'],
  ],
  [
    "front matter that is not ended",
    inLesson("\n---\n\n<Scene>", "\n\n<Scene>"),
    [
      "01-count-the-votes.mdx:1:1  the lesson has no front matter – begin it with ---, title:, summary:, objectives: and ---",
    ],
  ],
  [
    "a field of the front matter",
    inLesson("summary:", "sumary:"),
    ['01-count-the-votes.mdx:3:9  "sumary" is not a field of this file – did you mean "summary"?'],
  ],
  [
    "a lesson that is empty",
    inLesson(/[\s\S]*/, ""),
    [
      "01-count-the-votes.mdx:1:1  the lesson has no front matter – begin it with ---, title:, summary:, objectives: and ---",
    ],
  ],
  [
    "a merge that nobody settled, in a lesson",
    inLesson(
      "## One article, two rules",
      "<<<<<<< HEAD\n## One article, two rules\n=======\n## Two rules\n>>>>>>> other",
    ),
    [
      "01-count-the-votes.mdx:48:1  a merge conflict – keep one of the two sides, and remove the lines with <<<, === and >>>",
    ],
  ],
  [
    "a merge that nobody settled, in a register",
    edit(
      "facts.yaml",
      /fifteen:[\s\S]*?\n\n?(?=procedural)/,
      "<<<<<<< HEAD\nfifteen:\n  says: x\n=======\nfifteen:\n  says: y\n>>>>>>> other\n",
    ),
    [
      "facts.yaml:2:1  a merge conflict – keep one of the two sides, and remove the lines with <<<, === and >>>",
    ],
  ],
  [
    "a tab in a register",
    edit("sources.yaml", "  title: Charter", "\ttitle: Charter"),
    [
      "sources.yaml:3:1  a tab at the beginning of a line – write spaces for it, as many as the lines beside it have",
    ],
  ],
  [
    "a colon in a register",
    edit("sources.yaml", "Charter of the United", "Charter: of the United"),
    ['sources.yaml:3:10  the value of "title" holds a colon – put the value between quotation marks'],
  ],
  [
    "a line of a register that is not indented enough",
    edit("sources.yaml", "  publisher: United", " publisher: United"),
    [
      "sources.yaml:4:1  this line stands too far to the left or right – begin it where the lines beside it begin",
    ],
  ],
  [
    "a line of a register without a colon",
    edit("sources.yaml", "  publisher: United Nations", "  publisher United Nations"),
    [
      "sources.yaml:4:3  a line that is neither a name with a colon nor part of a value – write name: value, or put a value of several lines between quotation marks",
    ],
  ],
  [
    "a quotation mark of a register that stays open",
    edit("sources.yaml", "title: Charter of", 'title: "Charter of'),
    [
      "sources.yaml:3:10  a quotation mark or bracket is never closed – close it in the line where it was opened",
    ],
  ],
  [
    "a backslash in a register",
    edit("sources.yaml", "title: Charter of the United Nations", 'title: "Charter \\q"'),
    [
      "sources.yaml:3:19  a backslash between double quotation marks – put the value between single ones, or write \\\\ for a backslash",
    ],
  ],
  [
    "a sign that YAML keeps for itself",
    edit("sources.yaml", "title: Charter", "title: @Charter"),
    [
      'sources.yaml:3:10  the value of "title" begins with a sign that YAML keeps for itself – put the value between quotation marks',
    ],
  ],
  [
    "an alias in a register",
    edit("sources.yaml", "title: Charter of the United Nations", "title: *Charter"),
    [
      "sources.yaml:3:10  a * that stands for no text before it – put a value that begins with * between quotation marks",
    ],
  ],
  [
    "aliases of aliases without end",
    edit(
      "glossary.yaml",
      /^/,
      `${["a: &a [x]", ..."bcdefg".split("").map((name, at) => `${name}: &${name} [${Array(10).fill(`*${"abcdef"[at]}`).join(", ")}]`)].join("\n")}\n`,
    ),
    ["glossary.yaml:2:8  a * that stands for more than anyone would write – write the values out"],
  ],
  [
    "an entry that stands twice",
    edit("sources.yaml", "icj-namibia-1971:", "UN Charter:"),
    ['sources.yaml:8:1  "UN Charter" stands twice – remove one of the two'],
  ],
  [
    "a register that is empty",
    edit("sources.yaml", /[\s\S]*/, ""),
    [
      'facts.yaml:4:11  fact "fifteen" rests on "UN Charter", which is not in sources.yaml – sources.yaml holds nothing yet, and 57 more places name an entry of it',
    ],
  ],
  [
    "a list where fields are read",
    edit("module.yaml", /objectives:[\s\S]*?\nmisconceptions/, "objectives: [a, b]\nmisconceptions"),
    ['module.yaml:4:13  "objectives" is a list – write its entries as name: value, without the hyphen'],
  ],
  [
    "a list in an entry whose name has a full stop",
    edit("sources.yaml", /(?<=\nS\/PV\.7353:\n)(?: {2}.*\n)+/, "  - Record\n  - official\n"),
    ['sources.yaml:16:3  "S/PV.7353" is a list – write its entries as name: value, without the hyphen'],
  ],
  [
    "a hyphen before the first field of an entry",
    edit("sources.yaml", "S/PV.7353:\n  title: ", "S/PV.7353:\n  - title: "),
    [
      "sources.yaml:17:1  this line stands too far to the left or right – begin it where the lines beside it begin",
    ],
  ],
  [
    "a list in an entry",
    edit("glossary.yaml", /means: /, "- "),
    [
      'glossary.yaml:3:3  "Security Council" is a list – write its entries as name: value, without the hyphen',
    ],
  ],
  [
    "a date of a register",
    edit("sources.yaml", "1945-06-26", "26/06/1945"),
    ['sources.yaml:6:9  "UN Charter.date" must be a date like 2014-02-17 – mend the value'],
  ],
  [
    "a day that there is not",
    edit("sources.yaml", "1945-06-26", "1945-06-31"),
    ['sources.yaml:6:9  "UN Charter.date" is a day that no calendar has – mend the value'],
  ],
  [
    "a field of a register that may be left out",
    edit("sources.yaml", "label:", "lable:"),
    [
      'sources.yaml:10:10  "icj-namibia-1971.lable" is not a field of this file – did you mean "icj-namibia-1971.label"?',
    ],
  ],
  [
    "a text where fields belong",
    edit("glossary.yaml", /(?<=\nveto:)\n {2}means:/, ""),
    [
      'glossary.yaml:4:7  "veto" must be fields, each with its value – write below it, each on a line of its own, means: …',
    ],
  ],
  [
    "a list with nothing in it",
    edit("module.yaml", /(?<=\nmisconceptions:)[\s\S]*$/, "\n"),
    ['module.yaml:6:16  "misconceptions" is empty – write it, or {} where there is none'],
  ],
  [
    "a field of a register",
    edit("module.yaml", "summary:", "sumary:"),
    ['module.yaml:2:9  "sumary" is not a field of this file – did you mean "summary"?'],
  ],
  [
    "a register that is not there",
    (folder) => rmSync(join(folder, "votes.yaml")),
    [
      'timeline.yaml:5:136  vote "2005-03-31" is not in votes.yaml – votes.yaml holds nothing yet, and 2 more places name an entry of it',
    ],
  ],
];

/** A module that draws and asks of everything, so that a register with a mistake is missed in many places. */
const whole = "lessons/how-to-read-a-un-vote";
const inRegisters: [file: string, from: string, to: string, said: string][] = [
  [
    "module.yaml",
    "summary:",
    "sumary:",
    '2:9  "sumary" is not a field of this file – did you mean "summary"?',
  ],
  [
    "sources.yaml",
    "kind: official",
    "kind: offical",
    '5:9  "UN Charter.kind" must be official, statement, press or article – mend the value',
  ],
  [
    "facts.yaml",
    "status: verified",
    "status: draft",
    '7:11  "V1.status" must be verified: other facts may not be taught – mend the value',
  ],
  [
    "glossary.yaml",
    "means:",
    "meens:",
    '3:10  "Security Council.meens" is not a field of this file – did you mean "Security Council.means"?',
  ],
  [
    "votes.yaml",
    "procedural: false",
    "procedural: no",
    '5:15  "2005-03-31.procedural" must be true or false – mend the value',
  ],
  [
    "votes.yaml",
    "2005-03-31:",
    "2005-03-32:",
    '2:1  "2005-03-32" is a day that no calendar has – mend the name',
  ],
  [
    "votes.yaml",
    "abstain: 4 }",
    "abstain: 5 }",
    '6:10  vote "2005-03-31" counts 16 members of fifteen – mend the count; a member that took no part stands under absent:',
  ],
  [
    "timeline.yaml",
    "track: council",
    "trak: council",
    '7:31  "events.0.trak" is not a field of this file – did you mean "events.0.track"?',
  ],
  [
    "figures.yaml",
    "unit: votes",
    "unitt: votes",
    '6:10  "one-day-two-votes.unitt" is not a field of this file – did you mean "one-day-two-votes.unit"?',
  ],
  ["challenges.yaml", "vote:", "vot:", '2:8  "0.vot" is not a field of this file – did you mean "0.vote"?'],
];

describe("a mistake", () => {
  it.each(inRegisters)(
    "in %s (%s → %s) is told there, and nothing is said that follows from it",
    (file, from, to, said) => {
      const root = mkdtempSync(join(tmpdir(), "one-mistake-"));
      onTestFinished(() => rmSync(root, { recursive: true }));
      const folder = join(root, "lessons", "one");
      cpSync(whole, folder, { recursive: true });
      edit(file, from, to)(folder);
      const { module, problems } = checkModule(root, "one");
      const breaches = checkRules(readModule(module, textIn(root)), problems).problems;
      expect(
        [...problems, ...breaches].map((problem) => formatProblem(problem).replace("lessons/one/", "")),
      ).toEqual([`${file}:${said}`]);
    },
  );

  it.each(mistakes)("of %s is told once, and hides nothing of another lesson", (_what, change, said) => {
    expect(saidAfter(change)).toEqual([...said, ...ofTheSecond]);
  });
});
