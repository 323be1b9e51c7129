import { type Loss, type TakenAnswer, Taking, wordsOfHtml } from "./taken-question";
import { allOf, childrenOf, elementsOf, markupOf, textOfXml, type Xml } from "./xml";

const feedbacks = ["feedbackinline", "feedbackblock", "modalfeedback", "rubricblock"];
/** Those that a kind here is near to. */
const interactions = [
  "choiceinteraction",
  "orderinteraction",
  "matchinteraction",
  "associateinteraction",
  "inlinechoiceinteraction",
  "textentryinteraction",
  "extendedtextinteraction",
  "sliderinteraction",
];

/** Reads an item of QTI 2.1, 2.2 or 3.0 (www.imsglobal.org/spec/qti/v3p0), or every item of a test that holds them. */
export function takeQti(root: Xml): Taking {
  const taking = new Taking();
  const items = root.name === "assessmentitem" ? [root] : allOf(root, "assessmentitem");
  for (const item of items) takeItem(item, taking);
  return taking;
}

/** Names the questions of a file of QTI 1, the form of before 2005 that some platforms still write. */
export function takeOlderQti(root: Xml): Taking {
  const taking = new Taking();
  for (const item of allOf(root, "item")) {
    const [material] = allOf(item, "material");
    const asked = wordsOfHtml(textOfXml(material), () => {});
    taking.lose(item.line, "older", asked === "" ? (item.attributes.title ?? "") : asked);
  }
  return taking;
}

/** Every place of an item where something is answered, whichever way. */
function answeredIn(element: Xml): Xml[] {
  return elementsOf(element).flatMap((child) =>
    child.name.endsWith("interaction") ? [child] : answeredIn(child),
  );
}

function takeItem(item: Xml, taking: Taking): Taking {
  const { line } = item;
  const [body] = childrenOf(item, "itembody");
  const title = item.attributes.title ?? "";
  const lose = (loss: Loss) => taking.lose(line, loss, title);
  const words = (element: Xml | undefined, without: readonly string[] = []) =>
    wordsOfHtml(markupOf(element, without), lose);
  const [interaction, ...others] = body === undefined ? [] : answeredIn(body);
  if (body === undefined || interaction === undefined || others.length > 0) return lose("kind");
  if (!interactions.includes(interaction.name)) return lose("kind");
  const declared = childrenOf(item, "responsedeclaration").find(
    ({ attributes }) => attributes.identifier === interaction.attributes.responseidentifier,
  );
  const [correct] = childrenOf(declared, "correctresponse");
  const named = childrenOf(correct, "value").map(textOfXml);
  const mapped = allOf(declared ?? item, "mapentry").map(({ attributes }) => ({
    key: attributes.mapkey ?? "",
    value: Number(attributes.mappedvalue ?? "0"),
  }));
  if (new Set(mapped.filter(({ value }) => value > 0).map(({ value }) => value)).size > 1) lose("credit");
  const scored = mapped.filter(({ value }) => value > 0).map(({ key }) => key);
  const right = named.length > 0 || interaction.name === "textentryinteraction" ? named : scored;
  const beside = ["rubricblock", "feedbackblock"].flatMap((name) => allOf(body, name));
  if (beside.some((one) => words(one) !== "")) lose("feedback");
  const after = childrenOf(item, "modalfeedback")
    .map((one) => words(one))
    .join(" ");
  const stem = words(body, [...interactions, ...feedbacks]);
  const inner = words(childrenOf(interaction, "prompt")[0]);
  const prompt = [stem, inner].filter((part) => part !== "").join(" ");
  const common = { line, prompt: prompt === "" ? title : prompt, after };
  const choices = (name: string) =>
    allOf(interaction, name).map((choice) => ({
      id: choice.attributes.identifier ?? "",
      text: words(choice, feedbacks),
      why: feedbacks
        .flatMap((one) => childrenOf(choice, one))
        .map((one) => words(one))
        .join(" "),
    }));
  switch (interaction.name) {
    case "choiceinteraction":
    case "inlinechoiceinteraction": {
      const found = choices(interaction.name === "choiceinteraction" ? "simplechoice" : "inlinechoice");
      const answers = found.map(
        ({ id, text, why }): TakenAnswer => ({ text, why, right: right.includes(id) }),
      );
      const several =
        declared?.attributes.cardinality === "multiple" ||
        (interaction.attributes.maxchoices ?? "1") !== "1" ||
        right.length > 1;
      return taking.add({
        ...common,
        form: "select",
        several: several && interaction.name === "choiceinteraction",
        answers,
      });
    }
    case "orderinteraction": {
      const found = choices("simplechoice");
      const things = right.flatMap((id) => found.find((one) => one.id === id)?.text ?? []);
      return taking.add({ ...common, form: "order", things });
    }
    case "matchinteraction":
    case "associateinteraction": {
      const found = choices("simpleassociablechoice");
      const textOf = (id: string | undefined) => found.find((one) => one.id === id)?.text ?? "";
      const ids = right.map((pair) => pair.split(/\s+/));
      const rows = ids.map(([left, other]) => ({ left: textOf(left), right: textOf(other) }));
      const pairs = rows.filter(({ left }, at) => rows.findIndex((row) => row.left === left) === at);
      const used = ids.flat();
      const [sources] = childrenOf(interaction, "simplematchset");
      const isRow = (id: string) =>
        childrenOf(sources, "simpleassociablechoice").some(({ attributes }) => attributes.identifier === id);
      const unused = found.filter(({ id }) => !used.includes(id));
      if (pairs.length < rows.length || unused.some(({ id }) => isRow(id))) lose("row");
      const extra = unused.filter(({ id }) => !isRow(id)).map(({ text }) => text);
      return taking.add({ ...common, form: "match", pairs, extra });
    }
    case "textentryinteraction": {
      const accepted = [...right, ...mapped.filter(({ value }) => value > 0).map(({ key }) => key)];
      const answers = [...new Set(accepted)].map((text): TakenAnswer => ({ text, right: true, why: "" }));
      const gap = wordsOfHtml(markupOf(body, feedbacks).replace(/<textentryinteraction>/, "____"), lose);
      return taking.add({ ...common, prompt: gap, form: "text", answers });
    }
    case "sliderinteraction": {
      const { lowerbound, upperbound, step = "1" } = interaction.attributes;
      const line = { from: Number(lowerbound), to: Number(upperbound), step: Number(step) };
      if (right.length === 1 && isOnLine(Number(right[0]), line))
        return taking.add({ ...common, form: "scale", ...line, value: Number(right[0]) });
      lose("settings");
      return taking.add({
        ...common,
        form: "text",
        answers: right.map((text): TakenAnswer => ({ text, right: true, why: "" })),
      });
    }
    default:
      return taking.add({ ...common, form: "essay", model: right.join(" ") });
  }
}

/** Whether a value is a step of a line that can be drawn. */
function isOnLine(value: number, { from, to, step }: { from: number; to: number; step: number }): boolean {
  const isWhole = (number: number) => Math.abs(number - Math.round(number)) < 1e-9;
  if (![value, from, to, step].every(Number.isFinite) || from >= to || step <= 0) return false;
  return value >= from && value <= to && isWhole((to - from) / step) && isWhole((value - from) / step);
}
