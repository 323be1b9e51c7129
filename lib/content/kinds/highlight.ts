import type { PhrasingContent } from "mdast";
import type { Asks } from "../../quiz/question";
import { plain, toMarkup } from "../markdown";
import { refuseMarkers } from "../misconception";
import { partIds } from "../part-ids";
import { type Body, only, refuseOthers, startOf } from "../question-parts";
import { sentencesOf } from "../sentences";
import { short } from "./cells";
import type { ContentRules, Known, Parsed } from "./kind";

export const highlight: ContentRules<"highlight"> = {
  tag: "Highlight",
  attributes: [],
  answers: ["blockquote", "list"],
  roles: { quotation: "part", list: "reason" },
  promptAsks: true,
  acceptsMore: false,
  wrongAnswers: () => [],
  parse,
};

function parse(body: Body, known: Known): Parsed | null {
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
