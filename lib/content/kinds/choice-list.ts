import type { Html, Ordering, Part } from "../../quiz/question";
import { eachNode } from "../each-node";
import { plain, toInlineMarkup } from "../markdown";
import { partIds } from "../part-ids";
import { type Body, only, readItems, refuseOthers, startOf } from "../question-parts";
import { short } from "./cells";
import type { Known, Revealed } from "./kind";
import { reasonOf, refuseAtRight } from "./reasons";

/** The order that a question's `order` asks for; reports one that is not known. */
export function orderingOf(body: Body): Ordering {
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
  /** A choice that is marked right although its reason names a misconception, in a question that has one right choice. */
  doubtful?: string;
}

/** The task list of a question with choices; null when there is none. */
export function readChoices(body: Body, known: Known): ChoiceList | null {
  if (refuseUnparted(body)) return null;
  if (refuseOthers(body, ["list"])) return null;
  const list = only(body, "list", "a task list of choices");
  if (list === null) return null;
  const items = readItems(list, body.report);
  const texts = items.map((item) => plain({ type: "root", children: item.text }));
  const ids = partIds(texts, known);
  const boxed = items.every((item) => item.checked !== null);
  const choices: ChoiceList = { parts: [], boxed, texts: {}, right: [], why: {}, reveals: {} };
  const hasOneRight = body.tag !== "Choices";
  const boxes = items.filter(({ checked }) => checked === true).length;
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
    if (item.checked !== true) choices.reveals[id] = item.misconception;
    // Of two boxes in a question that has one right choice, this is the one too many: `oneRight` says so.
    else if (!hasOneRight || boxes < 2) refuseAtRight(item.misconception, `choice "${name}"`, body);
    else choices.doubtful ??= name;
  });
  if (items.length < 2)
    body.report.add(body.place, `<${body.tag}> has a single choice`, "write at least two");
  return choices;
}

/** Whether a choice has no room behind its hyphen, which makes it a part of the text above it. */
function refuseUnparted({ prompt, rest, report }: Body): boolean {
  let found = false;
  eachNode({ type: "root", children: [...prompt, ...rest] }, (node) => {
    const at = node.type === "text" ? node.value.search(/^[-*+]\[[ xX]?\]/m) : -1;
    if (node.type !== "text" || at < 0) return;
    found = true;
    const { line = 1, column = 1 } = startOf(node) ?? {};
    const above = node.value.slice(0, at).split("\n").length - 1;
    const place = above === 0 ? { line, column } : { line: line + above, column: 1 };
    report.add(
      place,
      "a choice without room behind its hyphen",
      "begin it with - [ ] or, if it is right, - [x]",
    );
  });
  return found;
}

/** The one right choice; null, and reported, where there is none or a second one. */
export function oneRight(body: Body, list: ChoiceList): string | null {
  const [first, second] = list.right;
  if (first === undefined) {
    if (list.boxed)
      body.report.add(body.place, `<${body.tag}> has no right choice`, "mark the right one with [x]");
    return null;
  }
  if (second !== undefined) {
    const other = body.tag === "Choice" ? "leave one, or use <Choices>" : "leave one";
    const mend =
      list.doubtful === undefined
        ? other
        : `empty the box of "${list.doubtful}", whose reason names a misconception`;
    body.report.add(body.place, `<${body.tag}> has ${list.right.length} right choices`, mend);
    return null;
  }
  return first;
}
