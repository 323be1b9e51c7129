import { type Loss, type TakenAnswer, Taking, wordsOfHtml } from "./taken-question";
import { allOf, childrenOf, markupOf, textOfXml, type Xml } from "./xml";

const feedbacks = ["feedbackinline", "feedbackblock", "modalfeedback", "rubricblock"];
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

function takeItem(item: Xml, taking: Taking): Taking {
  const { line } = item;
  const [body] = childrenOf(item, "itembody");
  const title = item.attributes.title ?? "";
  const lose = (loss: Loss) => taking.lose(line, loss, title);
  const words = (element: Xml | undefined, without: readonly string[] = []) =>
    wordsOfHtml(markupOf(element, without), lose);
  const asked = body === undefined ? [] : interactions.flatMap((name) => allOf(body, name));
  const [interaction, ...others] = asked;
  if (body === undefined || interaction === undefined || others.length > 0) return lose("kind");
  const declared = childrenOf(item, "responsedeclaration").find(
    ({ attributes }) => attributes.identifier === interaction.attributes.responseidentifier,
  );
  const [correct] = childrenOf(declared, "correctresponse");
  const right = childrenOf(correct, "value").map(textOfXml);
  const mapped = allOf(declared ?? item, "mapentry").map(({ attributes }) => ({
    key: attributes.mapkey ?? "",
    value: Number(attributes.mappedvalue ?? "0"),
  }));
  if (new Set(mapped.filter(({ value }) => value > 0).map(({ value }) => value)).size > 1) lose("credit");
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
      const found = choices(
        interaction.name === "matchinteraction" ? "simpleassociablechoice" : "simpleassociablechoice",
      );
      const textOf = (id: string | undefined) => found.find((one) => one.id === id)?.text ?? "";
      const pairs = right.map((pair) => {
        const [left, other] = pair.split(/\s+/);
        return { left: textOf(left), right: textOf(other) };
      });
      const used = right.flatMap((pair) => pair.split(/\s+/));
      const extra = found.filter(({ id }) => !used.includes(id)).map(({ text }) => text);
      return taking.add({ ...common, form: "match", pairs, extra });
    }
    case "textentryinteraction": {
      const accepted = [...right, ...mapped.filter(({ value }) => value > 0).map(({ key }) => key)];
      const answers = [...new Set(accepted)].map((text): TakenAnswer => ({ text, right: true, why: "" }));
      const gap = wordsOfHtml(markupOf(body, feedbacks).replace(/<textentryinteraction>/, "____"), lose);
      return taking.add({ ...common, prompt: gap, form: "text", answers });
    }
    case "sliderinteraction":
      return taking.add({
        ...common,
        form: "text",
        answers: right.map((text): TakenAnswer => ({ text, right: true, why: "" })),
      });
    default:
      return taking.add({ ...common, form: "essay", model: right.join(" ") });
  }
}
