import { type Left, type TakenAnswer, Taking, wordsOfHtml } from "./taken-question";
import { childrenOf, markupOf, textOfXml, type Xml } from "./xml";

/** Kinds that are no questions, or that no kind here is near to. */
const settings = ["category"];

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
  const words = (element: Xml | undefined) => {
    const [text] = childrenOf(element, "text");
    return wordsOfHtml(markupOf(text), (loss: Left["loss"]) => taking.lose(line, loss, prompt));
  };
  let prompt = "";
  prompt = words(asked);
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
  const common = { line, prompt, after };
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
      return taking.add({ ...common, form: "text", answers: answers.filter(({ text }) => text !== "*") });
    }
    case "matching": {
      const rows = childrenOf(question, "subquestion").map((row) => ({
        left: words(row),
        right: words(childrenOf(row, "answer")[0]),
      }));
      const pairs = rows.filter(({ left, right }) => left !== "" && right !== "");
      const extra = rows.filter(({ left }) => left === "").map(({ right }) => right);
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
