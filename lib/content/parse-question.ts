/// <reference types="mdast-util-mdx" />
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { normalise } from "../quiz/normalise";
import type {
  Asks,
  Evidence,
  Html,
  Keys,
  Kind,
  Level,
  Ordering,
  Part,
  Question,
  QuestionOf,
} from "../quiz/question";
import { type LockedQuestion, partIds } from "./lock";
import { curled, plain, toInlineMarkup, toMarkup } from "./markdown";
import { checkMisconception, type NamedMisconception, refuseMarkers, splitLine } from "./misconception";
import { didYouMean, nearest } from "./nearest";
import type { Report } from "./problem";
import {
  type Body,
  only,
  type ReadItem,
  readBody,
  readItems,
  readRows,
  refuseOthers,
  startOf,
} from "./question-parts";
import type { Sources } from "./registers";
import { sentencesOf } from "./sentences";

/** What a question's parser has to know of its surroundings. */
export interface Surroundings {
  module: string;
  lesson: string;
  /** Objectives this lesson may name. */
  objectives: readonly string[];
  sources: Sources;
  /** Tries before the key shows, where a question does not say. */
  tries: number;
  /** Ids of the misconceptions a wrong answer may name. */
  misconceptions: readonly string[];
  /** What the lock file remembers of the question. */
  locked: (id: string) => LockedQuestion | undefined;
  report: Report;
}

/** What a kind's parser found. */
interface Parsed {
  /** Joins the two halves of the kind to what every question has. */
  make: (common: Common) => Question;
  parts: Record<string, string>;
  /** The right answer in part ids; see `LockedQuestion.key`. */
  lockKey: string;
  /** What each wrong part reveals; see `Lesson.misconceptions`. */
  reveals?: Revealed;
}

/** The part of a wrong answer, and the misconception its author named. */
type Revealed = Record<string, NamedMisconception>;

export interface ParsedQuestion {
  question: Question;
  locked: LockedQuestion;
  /** Misconception by part; see `Lesson.misconceptions`. */
  misconceptions: Record<string, string>;
}

/** The tag of every kind. The compiler asks for a row when a kind is added. */
export const tags: { [K in Kind]: string } = {
  choice: "Choice",
  choices: "Choices",
  blank: "Blank",
  order: "Order",
  match: "Match",
  sort: "Sort",
  highlight: "Highlight",
  explain: "Explain",
  predict: "Predict",
};

/** The kind a tag stands for, or null when it is no question. */
export function kindOf(tag: string | null): Kind | null {
  const kind = tag?.toLowerCase() ?? "";
  return isKind(kind) && tags[kind] === tag ? kind : null;
}

/** How the id of a second asking ends. No other id may. */
const againEnding = "-again";

/** The id of the second asking of a prediction. */
export function againId(id: string): string {
  return `${id}${againEnding}`;
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(tags, text);
}

const commonAttributes = ["id", "objective", "see", "level", "tries", "rev", "look"];
const ownAttributes: { [K in Kind]: string[] } = {
  choice: ["order"],
  choices: ["order"],
  blank: [],
  order: ["first", "last"],
  match: [],
  sort: ["into"],
  highlight: [],
  explain: [],
  predict: ["order", "again"],
};

/** What the answer of each kind begins with. */
const answers: { [K in Kind]: readonly RootContent["type"][] } = {
  choice: ["list"],
  choices: ["list"],
  blank: ["list", "blockquote"],
  order: ["list"],
  match: ["table"],
  sort: ["table"],
  highlight: ["blockquote", "list"],
  explain: ["blockquote", "list"],
  predict: ["list"],
};

const unscored: readonly Kind[] = ["explain", "predict"];

type Common = Omit<QuestionOf<Kind>, "kind" | "ask" | "key">;
type Known = Record<string, string>;

const parsers: { [K in Kind]: (body: Body, known: Known) => Parsed | null } = {
  choice: (body, known) => {
    const list = readChoices(body, known);
    const right = list === null ? null : oneRight(body, list);
    if (list === null || right === null) return null;
    const ask: Asks["choice"] = { choices: list.parts, order: orderingOf(body) };
    const key: Keys["choice"] = { right, why: list.why };
    return {
      make: (common) => ({ ...common, kind: "choice", ask, key }),
      parts: list.texts,
      lockKey: right,
      reveals: list.reveals,
    };
  },
  predict: (body, known) => {
    const list = readChoices(body, known);
    const right = list === null ? null : oneRight(body, list);
    if (list === null || right === null) return null;
    const ask: Asks["predict"] = { choices: list.parts, order: orderingOf(body), first: null };
    const key: Keys["predict"] = { right, why: list.why };
    return {
      make: (common) => ({ ...common, kind: "predict", ask, key }),
      parts: list.texts,
      lockKey: right,
      reveals: list.reveals,
    };
  },
  choices: (body, known) => {
    const list = readChoices(body, known);
    if (list === null) return null;
    if (list.right.length === 0) {
      if (list.boxed)
        body.report.add(body.place, "<Choices> has no right choice", "mark at least one with [x]");
      return null;
    }
    const ask: Asks["choices"] = { choices: list.parts, order: orderingOf(body) };
    const key: Keys["choices"] = { right: list.right, why: list.why };
    const lockKey = [...list.right].sort().join("|");
    return {
      make: (common) => ({ ...common, kind: "choices", ask, key }),
      parts: list.texts,
      lockKey,
      reveals: list.reveals,
    };
  },
  blank: parseBlank,
  order: parseOrder,
  match: parseMatch,
  sort: parseSort,
  highlight: parseHighlight,
  explain: parseExplain,
};

/**
 * Reads one question tag into a checked value.
 *
 * @param element the tag with its children
 * @param attributes its attributes, known to be plain text
 * @returns null when something is wrong; then the report says what
 */
export function parseQuestion(
  kind: Kind,
  element: MdxJsxFlowElement,
  attributes: Record<string, string>,
  around: Surroundings,
): ParsedQuestion | null {
  const { report } = around;
  const problems = report.problems.length;
  const place = startOf(element);
  const tag = tags[kind];
  const body = readBody(element, attributes, answers[kind], report);

  const allowed = [...commonAttributes, ...ownAttributes[kind]];
  for (const name of Object.keys(attributes)) {
    if (!allowed.includes(name))
      report.add(place, `<${tag}> does not know "${name}"`, didYouMean(name, allowed));
  }
  const id = attributes.id ?? "";
  if (id === "")
    report.add(place, `<${tag}> has no id`, 'write id="…": small letters, digits and hyphens, for ever');
  else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    report.add(place, `id "${id}" is not usable`, "use small letters, digits and single hyphens");
  } else if (id.endsWith(againEnding)) {
    const mend = `choose another ending: ${againEnding} names the second asking of a prediction`;
    report.add(place, `id "${id}" is not usable`, mend);
  }
  const objective = attributes.objective ?? "";
  if (objective === "")
    report.add(place, `<${tag}> has no objective`, `use one of: ${around.objectives.join(", ")}`);
  else if (!around.objectives.includes(objective)) {
    report.add(
      place,
      `objective "${objective}" is not one of this lesson`,
      didYouMean(objective, around.objectives),
    );
  }
  const scored = !unscored.includes(kind);
  const see = readEvidence(attributes.see, around.sources, (wrong, mend) => report.add(place, wrong, mend));
  if (scored && !/[^\s;]/.test(attributes.see ?? "")) {
    report.add(
      place,
      `<${tag}> has no see`,
      'name the source that settles it, for example see="A/HRC/25/63 para. 74"',
    );
  }
  const level = levelOf(attributes.level);
  if (level === null)
    report.add(place, `level "${attributes.level}" is not known`, "use recall, apply or infer");
  const tries = wholeNumber(attributes.tries ?? String(around.tries), 1, 5);
  if (tries === null)
    report.add(place, `tries "${attributes.tries}" is not usable`, "write a number from 1 to 5");
  const rev = wholeNumber(attributes.rev ?? "1", 1, 1000);
  if (rev === null)
    report.add(place, `rev "${attributes.rev}" is not usable`, "write 1, or one more than before");
  if (body.prompt.length === 0)
    report.add(place, `<${tag}> asks nothing`, "write the question before the answers");

  refuseMarkers(body.prompt, report);
  const before = around.locked(id);
  const known: Known = { ...before?.gone, ...before?.parts };
  const parsed = parsers[kind](body, known);
  for (const named of Object.values(parsed?.reveals ?? {}))
    checkMisconception(named, around.misconceptions, report);
  if (parsed === null || level === null || tries === null || rev === null) return null;
  if (report.problems.length > problems) return null;

  const common: Common = {
    id,
    module: around.module,
    lesson: around.lesson,
    rev,
    objective,
    level,
    scored,
    tries,
    prompt: toMarkup(body.prompt),
    hints: body.hints,
    see,
    look: null,
    refutation: body.refutation,
  };
  const gone = Object.entries(known).filter(([part]) => !Object.hasOwn(parsed.parts, part));
  const locked: LockedQuestion = {
    kind,
    rev,
    parts: parsed.parts,
    key: parsed.lockKey,
    ...(gone.length > 0 ? { gone: Object.fromEntries(gone) } : {}),
  };
  const misconceptions = Object.fromEntries(
    Object.entries(parsed.reveals ?? {}).map(([part, named]) => [part, named.id]),
  );
  return { question: parsed.make(common), locked, misconceptions };
}

/** Reads `see`: source ids with their places, several parted by ";". */
function readEvidence(
  see: string | undefined,
  sources: Sources,
  add: (wrong: string, mend: string) => void,
): Evidence[] {
  const ids = Object.keys(sources).sort((a, b) => b.length - a.length);
  const found: Evidence[] = [];
  for (const entry of (see ?? "").split(";").map((part) => part.trim())) {
    if (entry === "") continue;
    const id = ids.find((known) => entry === known || entry.startsWith(`${known} `));
    const source = id === undefined ? undefined : sources[id];
    if (id === undefined || source === undefined) {
      const written = ids
        .map((known) => firstWords(entry, known))
        .find((start) => nearest(start, ids) !== null);
      const unknown = written ?? firstWords(entry, "one");
      add(`source "${unknown}" is not in sources.yaml`, didYouMean(unknown, Object.keys(sources)));
      continue;
    }
    const at = entry.slice(id.length).trim();
    found.push({
      source: id,
      label: source.label ?? id,
      url: source.url ?? null,
      ...(at === "" ? {} : { at }),
    });
  }
  return found;
}

/** As many words of an entry as an id has: what an author may have meant as that id. */
function firstWords(entry: string, id: string): string {
  return entry.split(" ").slice(0, id.split(" ").length).join(" ");
}

function levelOf(level: string | undefined): Level | null {
  if (level === undefined) return "recall";
  return level === "recall" || level === "apply" || level === "infer" ? level : null;
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}

function orderingOf(body: Body): Ordering {
  const order = body.attributes.order;
  if (order === undefined || order === "shuffled") return "shuffled";
  if (order !== "written")
    body.report.add(body.place, `order "${order}" is not known`, "use written or shuffled");
  return "written";
}

interface ChoiceList {
  parts: Part[];
  /** Whether each choice says if it is right. */
  boxed: boolean;
  texts: Record<string, string>;
  right: string[];
  why: Record<string, Html>;
  reveals: Revealed;
}

function readChoices(body: Body, known: Known): ChoiceList | null {
  if (refuseOthers(body, ["list"])) return null;
  const list = only(body, "list", "a task list of choices");
  if (list === null) return null;
  const items = readItems(list, body.report);
  const texts = items.map((item) => plain({ type: "root", children: item.text }));
  const ids = partIds(texts, known);
  const boxed = items.every((item) => item.checked !== null);
  const choices: ChoiceList = { parts: [], boxed, texts: {}, right: [], why: {}, reveals: {} };
  items.forEach((item, index) => {
    const id = ids[index] ?? "";
    const name = short(texts[index] ?? "");
    if (item.checked === null) {
      body.report.add(item.place, `choice "${name}" has no box`, "begin it with [ ] or, if it is right, [x]");
    }
    if (texts.indexOf(texts[index] ?? "") !== index) {
      body.report.add(item.place, `choice "${name}" stands twice`, "remove one of them");
    }
    const why = reasonOf(item, `choice "${name}"`, body);
    choices.parts.push({ id, html: toInlineMarkup(item.text) });
    choices.texts[id] = texts[index] ?? "";
    choices.why[id] = why;
    if (item.checked === true) choices.right.push(id);
    if (item.misconception === null) return;
    if (item.checked === true) refuseAtRight(item.misconception, `choice "${name}"`, body);
    else choices.reveals[id] = item.misconception;
  });
  if (items.length < 2)
    body.report.add(body.place, `<${body.tag}> has a single choice`, "write at least two");
  return choices;
}

function reasonOf(item: ReadItem, what: string, body: Body): Html {
  if (item.why === null || item.why === "") {
    body.report.add(
      item.place,
      `${what} does not say why`,
      'add a line below it: "  > why it is right or wrong"',
    );
  }
  return item.why ?? "";
}

function refuseAtRight({ place }: NamedMisconception, what: string, { report }: Body): void {
  report.add(place, `${what} is right but names a misconception`, "remove it: only wrong answers have one");
}

function oneRight(body: Body, list: ChoiceList): string | null {
  const [first, second] = list.right;
  if (first === undefined) {
    if (list.boxed)
      body.report.add(body.place, `<${body.tag}> has no right choice`, "mark the right one with [x]");
    return null;
  }
  if (second !== undefined) {
    const mend = body.tag === "Choice" ? "leave one, or use <Choices>" : "leave one";
    body.report.add(body.place, `<${body.tag}> has ${list.right.length} right choices`, mend);
    return null;
  }
  return first;
}

function parseBlank(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["list", "blockquote"])) return null;
  const gap = splitAtGap(body);
  const list = only(body, "list", "a list of accepted answers");
  const quotes = body.rest.filter((node) => node.type === "blockquote");
  if (quotes.length === 0) {
    body.report.add(
      body.place,
      "<Blank> does not say why",
      'end it with a quotation: "> why the answer is right"',
    );
  }
  if (list === null || gap === null) return null;
  const accepted: string[] = [];
  const wrong: { answer: string; why: Html }[] = [];
  const reveals: Revealed = {};
  const seen = new Map<string, string>();
  const items = readItems(list, body.report).map((item) => ({
    ...item,
    answer: plain({ type: "root", children: item.text }),
  }));
  // Accepted ones first, so that the place reported is that of the wrong answer.
  for (const item of [...items].sort((a, b) => Number(a.checked === false) - Number(b.checked === false))) {
    const { answer, place } = item;
    const bare = normalise(answer);
    const same = seen.get(bare);
    seen.set(bare, answer);
    if (bare === "") {
      const mend =
        "answer with a letter or a digit: signs alone are forgiven, and an empty field is no answer";
      body.report.add(place, `nothing is left of the answer "${short(answer)}"`, mend);
    } else if (item.checked === false && same !== undefined) {
      const mend = "remove one of the two: capitals, accents and number words make no difference";
      body.report.add(place, `wrong answer "${short(answer)}" is the same as "${short(same)}"`, mend);
    }
    if (item.checked === false) {
      wrong.push({ answer, why: reasonOf(item, `wrong answer "${short(answer)}"`, body) });
      if (item.misconception !== null) reveals[answer] = item.misconception;
      continue;
    }
    accepted.push(answer);
    if (item.why !== null) {
      const mend = "move it into the quotation at the end, which speaks for every right answer";
      body.report.add(place, `accepted answer "${short(answer)}" has a reason of its own`, mend);
    }
  }
  if (accepted.length === 0) {
    body.report.add(startOf(list), "<Blank> accepts no answer", "list at least one without a box");
    return null;
  }
  refuseMarkers(quotes, body.report);
  const why = quotes.map((quote) => toMarkup(quote.children)).join("");
  body.prompt = gap.prompt;
  const ids = partIds(accepted, known);
  const numeric = accepted.every((answer) => /^[\d\s.,]+$/.test(answer));
  const ask: Asks["blank"] = { before: gap.before, after: gap.after, numeric };
  const key: Keys["blank"] = { accepted, known: wrong, why };
  return {
    make: (common) => ({ ...common, kind: "blank", ask, key }),
    parts: Object.fromEntries(ids.map((id, index) => [id, accepted[index] ?? ""])),
    lockKey: [...accepted].sort().join("|"),
    reveals,
  };
}

/** Parts the prompt at `____`: the paragraphs before it stay prompt, the one with the gap is cut in two. */
function splitAtGap(body: Body): { prompt: RootContent[]; before: Html; after: Html } | null {
  if (body.prompt.length === 0) return null;
  const gaps = plain({ type: "root", children: body.prompt }).match(/_{4,}/g) ?? [];
  if (gaps.length > 1) {
    body.report.add(
      body.place,
      `<Blank> has ${gaps.length} gaps`,
      "leave one ____: each gap is a question of its own",
    );
    return null;
  }
  for (const [index, node] of body.prompt.entries()) {
    if (node.type !== "paragraph") continue;
    const at = node.children.findIndex((child) => child.type === "text" && child.value.includes("____"));
    const text = node.children[at];
    if (text?.type !== "text") continue;
    const [left = "", right = ""] = text.value.split(/_{4,}/, 2);
    const before: PhrasingContent[] = [...node.children.slice(0, at), { type: "text", value: left }];
    const after: PhrasingContent[] = [{ type: "text", value: right }, ...node.children.slice(at + 1)];
    // The sentence with the gap is asked by its own field, so it is not repeated in the prompt.
    const prompt = body.prompt.filter((_, other) => other !== index);
    return {
      prompt: prompt.length > 0 ? prompt : [completeTheSentence],
      before: toMarkup(before),
      after: toMarkup(after),
    };
  }
  body.report.add(
    body.place,
    "<Blank> has no gap",
    "write ____ (four underscores), not bold, where the answer belongs",
  );
  return null;
}

const completeTheSentence: Paragraph = {
  type: "paragraph",
  children: [{ type: "text", value: "Complete the sentence." }],
};

function parseOrder(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["list"])) return null;
  const list = only(body, "list", "a numbered list in the right order");
  if (list === null) return null;
  if (list.ordered !== true) {
    body.report.add(startOf(list), "<Order> has a list without numbers", "write 1. 2. 3. in the right order");
  }
  const items = readItems(list, body.report);
  for (const { misconception } of items)
    if (misconception !== null) refuseAtRight(misconception, "each thing of <Order>", body);
  if (items.length < 3)
    body.report.add(body.place, "<Order> has fewer than three things", "write at least three");
  const texts = items.map((item) => plain({ type: "root", children: item.text }));
  const ids = partIds(texts, known);
  const why: Record<string, Html> = {};
  const things = items.map((item, index): Part => {
    const id = ids[index] ?? "";
    const name = short(texts[index] ?? "");
    if (texts.indexOf(texts[index] ?? "") !== index)
      body.report.add(item.place, `"${name}" stands twice`, "remove one of them, or tell them apart");
    why[id] = reasonOf(item, `"${name}"`, body);
    return { id, html: toInlineMarkup(item.text) };
  });
  const ask: Asks["order"] = {
    // Sorted by text, so that the page does not give the order away.
    things: [...things].sort((a, b) => (a.html < b.html ? -1 : 1)),
    first: curled(body.attributes.first ?? "First"),
    last: curled(body.attributes.last ?? "Last"),
  };
  return {
    make: (common) => ({ ...common, kind: "order", ask, key: { right: ids, why } }),
    parts: Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ""])),
    lockKey: ids.join("|"),
  };
}

function parseMatch(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["table"])) return null;
  const table = only(body, "table", "a table with three columns: what, its partner and why");
  if (table === null) return null;
  const { titles, rows } = readRows(table, body);
  const read = rows.map(({ place, cells: [left, right, why] }) => {
    const { reason, named } = splitLine(why);
    refuseMarkers([...left, ...right, ...reason], body.report);
    return { place, left, right, why: reason, named };
  });
  const withPartner = read.filter((row) => plainCell(row.left) !== "");
  if (withPartner.length < 2)
    body.report.add(body.place, "<Match> has fewer than two rows", "write at least two");
  const leftTexts = withPartner.map((row) => plainCell(row.left));
  const optionTexts = [...new Set(read.map((row) => plainCell(row.right)))];
  if (withPartner.length >= 2 && optionTexts.length < 2)
    body.report.add(
      body.place,
      "<Match> has a single partner",
      "write at least two, or there is nothing to choose",
    );
  for (const row of read) {
    if (plainCell(row.left) === "" && plainCell(row.right) === "")
      body.report.add(row.place, "a row is empty", "fill its second cell, or remove it");
  }
  const rowIds = partIds(leftTexts, known);
  const optionIds = partIds(optionTexts, known, "o-");
  const optionId = new Map(optionTexts.map((text, index) => [text, optionIds[index] ?? ""]));
  const reveals: Revealed = {};
  for (const { left, right, named } of read) {
    if (named === null) continue;
    if (plainCell(left) !== "") refuseAtRight(named, `row "${short(plainCell(left))}"`, body);
    else reveals[optionId.get(plainCell(right)) ?? ""] = named;
  }
  const key: Keys["match"] = { right: {}, why: {} };
  for (const [index, row] of withPartner.entries()) {
    const id = rowIds[index] ?? "";
    const name = short(leftTexts[index] ?? "");
    if (leftTexts.indexOf(leftTexts[index] ?? "") !== index)
      body.report.add(row.place, `row "${name}" stands twice`, "remove one of them: a row has one partner");
    if (plainCell(row.right) === "")
      body.report.add(row.place, `row "${name}" has no partner`, "fill the second cell");
    if (plainCell(row.why) === "")
      body.report.add(row.place, `row "${name}" does not say why`, "fill the third cell");
    key.right[id] = optionId.get(plainCell(row.right)) ?? "";
    key.why[id] = paragraph(row.why);
  }
  const markupOfOption = new Map(read.map((row) => [plainCell(row.right), toMarkup(row.right)]));
  const ask: Asks["match"] = {
    rows: withPartner.map((row, index) => ({ id: rowIds[index] ?? "", html: toMarkup(row.left) })),
    options: optionTexts.map((text) => ({
      id: optionId.get(text) ?? "",
      html: markupOfOption.get(text) ?? "",
    })),
    rowTitle: plainCell(titles[0] ?? []),
    optionTitle: plainCell(titles[1] ?? []),
  };
  return {
    make: (common) => ({ ...common, kind: "match", ask, key }),
    parts: Object.fromEntries([
      ...rowIds.map((id, index) => [id, leftTexts[index] ?? ""] as const),
      ...optionIds.map((id, index) => [id, optionTexts[index] ?? ""] as const),
    ]),
    lockKey: JSON.stringify(sorted(key.right)),
    reveals,
  };
}

function parseSort(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["table"])) return null;
  refuseMarkers(body.rest, body.report);
  const table = only(body, "table", "a table with three columns: statement, category and why");
  // Curled as the cells of the table are.
  const names = curled(body.attributes.into ?? "")
    .split("|")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length < 2) {
    body.report.add(body.place, "<Sort> does not say into which categories", 'write into="First | Second"');
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) body.report.add(body.place, `into names "${twice}" twice`, "remove one of them");
  if (table === null || names.length < 2) return null;
  const rows = readRows(table, body).rows.map(({ place, cells: [statement, category, why] }) => ({
    place,
    statement,
    category: plainCell(category),
    why,
  }));
  const texts = [...new Set(rows.map((row) => plainCell(row.statement)))];
  if (texts.length < 2)
    body.report.add(body.place, "<Sort> has fewer than two statements", "write at least two");
  const statementIds = partIds(texts, known);
  const categoryIds = partIds(names, known, "c-");
  const right: Keys["sort"]["right"] = {};
  const markup = new Map<string, Html>();
  for (const row of rows) {
    const text = plainCell(row.statement);
    const id = statementIds[texts.indexOf(text)] ?? "";
    const category = categoryIds[names.indexOf(row.category)];
    markup.set(id, toMarkup(row.statement));
    if (text === "") {
      body.report.add(row.place, "a row has no statement", "fill the first cell, or remove the row");
      continue;
    }
    if (category === undefined) {
      body.report.add(
        row.place,
        `category "${row.category}" is not one of into`,
        didYouMean(row.category, names),
      );
      continue;
    }
    if (plainCell(row.why) === "") {
      body.report.add(row.place, `statement "${short(text)}" does not say why`, "fill the third cell");
    }
    if (Object.hasOwn(right[id] ?? {}, category)) {
      const wrong = `statement "${short(text)}" stands twice in "${row.category}"`;
      body.report.add(row.place, wrong, "remove one of the two rows");
    }
    right[id] = { ...right[id], [category]: paragraph(row.why) };
  }
  const part = (id: string, html: Html): Part => ({ id, html });
  const ask: Asks["sort"] = {
    statements: statementIds.map((id) => part(id, markup.get(id) ?? "")),
    categories: categoryIds.map((id, index) =>
      part(id, toMarkup([{ type: "text", value: names[index] ?? "" }])),
    ),
  };
  return {
    make: (common) => ({ ...common, kind: "sort", ask, key: { right } }),
    parts: Object.fromEntries([
      ...statementIds.map((id, index) => [id, texts[index] ?? ""] as const),
      ...categoryIds.map((id, index) => [id, names[index] ?? ""] as const),
    ]),
    lockKey: JSON.stringify(
      sorted(
        Object.fromEntries(
          Object.entries(right).map(([id, held]) => [id, Object.keys(held).sort().join("|")]),
        ),
      ),
    ),
  };
}

function parseHighlight(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["blockquote", "list"])) return null;
  refuseMarkers(body.rest, body.report);
  const quote = only(body, "blockquote", "a quotation to mark sentences in");
  const list = only(body, "list", "a numbered list with the reason for each sentence");
  if (quote === null || list === null) return null;
  const sentences = quote.children.flatMap((child) =>
    child.type === "paragraph" ? splitSentences(child.children) : [],
  );
  const reasons = list.children.map((item) => toMarkup(item.children));
  for (const { text, marked } of sentences) {
    if (marked === "partly") {
      body.report.add(startOf(quote), `only a part of "${short(text)}" is bold`, "make whole sentences bold");
    }
  }
  list.children.forEach((item, index) => {
    if (plain(item) === "")
      body.report.add(
        startOf(item),
        `reason ${index + 1} is empty`,
        "say why the sentence is one to mark, or none",
      );
  });
  for (const child of quote.children) {
    if (child.type !== "paragraph")
      body.report.add(
        startOf(child),
        "something other than sentences to mark",
        "write plain paragraphs in the quotation",
      );
  }
  if (sentences.length < 2)
    body.report.add(startOf(quote), "<Highlight> has fewer than two sentences", "write at least two");
  if (reasons.length !== sentences.length) {
    const found = sentences.map(({ text }, index) => `${index + 1}. ${short(text)}`).join(" ");
    const wrong = `${sentences.length} sentences but ${reasons.length} reasons`;
    body.report.add(startOf(list), wrong, `write one reason for each sentence: ${found}`);
  }
  if (sentences.length > 1 && sentences.every(({ marked }) => marked === "whole")) {
    const mend = "leave those that do not answer as they are, or add one";
    body.report.add(startOf(quote), "every sentence of <Highlight> is bold", mend);
  }
  if (sentences.length > 0 && sentences.every(({ marked }) => marked === "no")) {
    body.report.add(
      startOf(quote),
      "<Highlight> has no sentence to mark",
      "make the right sentences **bold**",
    );
  }
  const texts = sentences.map(({ text }) => text);
  const ids = partIds(texts, known);
  const right = ids.filter((_, index) => sentences[index]?.marked === "whole");
  const ask: Asks["highlight"] = {
    sentences: ids.map((id, index) => ({
      id,
      html: toMarkup([{ type: "text", value: texts[index] ?? "" }]),
    })),
  };
  const why = Object.fromEntries(ids.map((id, index) => [id, reasons[index] ?? ""]));
  return {
    make: (common) => ({ ...common, kind: "highlight", ask, key: { right, why } }),
    parts: Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ""])),
    lockKey: [...right].sort().join("|"),
  };
}

interface Sentence {
  text: string;
  marked: "whole" | "partly" | "no";
}

/** The sentences of a paragraph, by the Unicode rule (UAX 29), and whether each is bold or between `==`. */
function splitSentences(nodes: PhrasingContent[]): Sentence[] {
  const runs = nodes.map((node) => ({ text: plainRun(node), bold: node.type === "strong" }));
  const spread = runs.flatMap(({ text, bold }) => {
    const pieces = text.split("==");
    return pieces.map((piece, index) => ({
      text: piece,
      bold: bold || (pieces.length > 1 && index % 2 === 1),
    }));
  });
  const whole = spread.map(({ text }) => text).join("");
  const bold = spread.map(({ text, bold: on }) => (on ? "1" : "0").repeat(text.length)).join("");
  const sentences: Sentence[] = [];
  for (const { segment, index } of sentencesOf(whole)) {
    const text = segment.trim();
    if (text === "") continue;
    const start = index + segment.indexOf(text);
    const flags = bold.slice(start, start + text.length);
    const marked = !flags.includes("1") ? "no" : flags.includes("0") ? "partly" : "whole";
    sentences.push({ text, marked });
  }
  return sentences;
}

/** Text of a run with its spaces kept, line breaks turned into spaces. */
function plainRun(node: PhrasingContent): string {
  const text = "value" in node ? node.value : "children" in node ? node.children.map(plainRun).join("") : "";
  return text.replace(/\s+/g, " ");
}

function parseExplain(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["blockquote", "list"])) return null;
  refuseMarkers(body.rest, body.report);
  const quote = only(body, "blockquote", "a quotation with a model answer");
  const list = only(body, "list", "a list of points to check the own text against");
  if (quote === null || list === null) return null;
  const texts = list.children.map((item) => plain(item));
  const ids = partIds(texts, known);
  const ask: Asks["explain"] = {
    rubric: list.children.map((item, index) => ({
      id: ids[index] ?? "",
      html: toInlineMarkup(item.children),
    })),
  };
  return {
    make: (common) => ({ ...common, kind: "explain", ask, key: { model: toMarkup(quote.children) } }),
    parts: Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ""])),
    lockKey: "",
  };
}

const plainCell = (cell: RootContent[]): string => plain({ type: "root", children: cell });
const paragraph = (cell: RootContent[]): Html => `<p>${toMarkup(cell)}</p>`;
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
const sorted = (record: Record<string, string>): [string, string][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
