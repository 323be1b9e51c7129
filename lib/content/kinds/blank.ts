import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { normalise } from "../../quiz/normalise";
import type { Asks, Html, Keys } from "../../quiz/question";
import { plain, toMarkup } from "../markdown";
import { refuseMarkers } from "../misconception";
import { partIds } from "../part-ids";
import { type Body, only, readItems, refuseOthers, startOf } from "../question-parts";
import { short } from "./cells";
import type { ContentRules, Known, Parsed, Revealed } from "./kind";
import { reasonOf } from "./reasons";

export const blank: ContentRules<"blank"> = {
  tag: "Blank",
  attributes: [],
  answers: ["list", "blockquote"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: false,
  acceptsMore: true,
  wrongAnswers: ({ key }) => key.known.map(({ answer }) => ({ id: answer, name: answer })),
  parse,
};

function parse(body: Body, known: Known): Parsed | null {
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
