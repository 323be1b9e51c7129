import { type Left, type TakenAnswer, Taking, wordsOfHtml } from "./taken-question";
import { childrenOf, markupOf, textOfXml, type Xml } from "./xml";

/** Kinds that are no questions, or that no kind here is near to. */
const settings = ["category"];

/** What is said after a question, by how well it was answered. */
const combined = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];

/** Whether somebody set what every export names: weight, capital letters, a fixed order, units, tags. */
function hasMore(question: Xml): boolean {
  const said = (name: string) => textOfXml(childrenOf(question, name)[0]);
  return (
    !["", "1"].includes(said("defaultgrade").replace(/\.0+$/, "")) ||
    said("usecase") === "1" ||
    ["false", "0"].includes(said("shuffleanswers")) ||
    ["units", "tags"].some((name) => said(name) !== "")
  );
}

/** Reads the questions of a Moodle XML file (docs.moodle.org/en/Moodle_XML_format). */
export function takeMoodle(root: Xml): Taking {
  const taking = new Taking();
  for (const question of childrenOf(root, "question")) takeOne(question, taking);
  return taking;
}

function takeOne(question: Xml, taking: Taking): Taking {
  const { line } = question;
  const type = question.attributes.type ?? "";
  const [asked] = childrenOf(question, "questiontext");
  const wordsOf = (element: Xml | undefined, lose: (loss: Left["loss"]) => void) => {
    const [text] = childrenOf(element, "text");
    const isPlain = element?.attributes.format === "plain_text";
    if (!isPlain) return wordsOfHtml(markupOf(text), lose);
    const said = (text?.children ?? []).filter((child) => typeof child === "string").join("");
    return said.replace(/\s+/g, " ").trim();
  };
  const prompt = wordsOf(asked, () => {});
  const words = (element: Xml | undefined) => wordsOf(element, (loss) => taking.lose(line, loss, prompt));
  words(asked);
  if (settings.includes(type))
    return taking.lose(line, "settings", textOfXml(childrenOf(question, "category")[0]));
  const after = words(childrenOf(question, "generalfeedback")[0]);
  const answers = childrenOf(question, "answer").map((answer): TakenAnswer & { fraction: number } => {
    const fraction = Number(answer.attributes.fraction ?? "0");
    return {
      text: words(answer),
      right: fraction >= 100,
      why: words(childrenOf(answer, "feedback")[0]),
      fraction,
    };
  });
  const hints = childrenOf(question, "hint")
    .map(words)
    .filter((hint) => hint !== "");
  if (hasMore(question)) taking.lose(line, "settings", prompt);
  if (combined.some((name) => childrenOf(question, name).some((one) => words(one) !== "")))
    taking.lose(line, "feedback", prompt);
  const common = { line, prompt, after, hints };
  switch (type) {
    case "truefalse":
      return taking.add({ ...common, form: "select", several: false, answers });
    case "multichoice": {
      const several = textOfXml(childrenOf(question, "single")[0]) === "false";
      const right = answers.map((answer) => ({
        ...answer,
        right: several ? answer.fraction > 0 : answer.right,
      }));
      if (!several && answers.some(({ fraction }) => fraction > 0 && fraction < 100))
        taking.lose(line, "credit", prompt);
      return taking.add({ ...common, form: "select", several, answers: right });
    }
    case "shortanswer":
    case "numerical": {
      if (answers.some(({ fraction }) => fraction > 0 && fraction < 100)) taking.lose(line, "credit", prompt);
      const tolerant = childrenOf(question, "answer").some(
        (answer) => Number(textOfXml(childrenOf(answer, "tolerance")[0]) || "0") > 0,
      );
      if (tolerant) taking.lose(line, "tolerance", prompt);
      // A star by itself is any other answer.
      if (answers.some(({ text, why }) => text === "*" && why !== "")) taking.lose(line, "feedback", prompt);
      if (type === "shortanswer" && answers.some(({ text }) => text !== "*" && text.includes("*")))
        taking.lose(line, "pattern", prompt);
      return taking.add({ ...common, form: "text", answers: answers.filter(({ text }) => text !== "*") });
    }
    case "matching": {
      const rows = childrenOf(question, "subquestion").map((row) => ({
        left: words(row),
        right: words(childrenOf(row, "answer")[0]),
      }));
      const pairs = rows.filter(({ left, right }) => left !== "" && right !== "");
      const extra = rows.filter(({ left }) => left === "").map(({ right }) => right);
      for (const { left } of rows.filter(({ left: row, right }) => row !== "" && right === ""))
        taking.lose(line, "row", left);
      return taking.add({ ...common, form: "match", pairs, extra });
    }
    case "ordering":
      return taking.add({ ...common, form: "order", things: answers.map(({ text }) => text) });
    case "essay": {
      const model = words(childrenOf(question, "graderinfo")[0]);
      return taking.add({ ...common, form: "essay", model });
    }
    default:
      return taking.lose(line, "kind", prompt);
  }
}
