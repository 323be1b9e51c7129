import { moduleId } from "@/lib/quiz/names";
import type { Asks, Html, Keys, Kind, Part, QuestionOf } from "@/lib/quiz/question";

/** A question of a kind around what matters to the test that makes it. */
export function questionOf<K extends Kind>(kind: K, ask: Asks[K], key: Keys[K]): QuestionOf<K> {
  return {
    kind,
    id: "example",
    module: moduleId("module"),
    lesson: "lesson",
    rev: 1,
    objective: "objective",
    level: "recall",
    scored: kind !== "explain" && kind !== "predict",
    tries: 2,
    prompt: "",
    hints: [],
    see: [],
    look: null,
    refutation: null,
    ask,
    key,
  };
}

export const parts = (...ids: string[]): Part[] => ids.map((id) => ({ id, html: id }));

/** For each id the reason "<id> why". */
export const whys = (...ids: string[]): Record<string, Html> =>
  Object.fromEntries(ids.map((id) => [id, `${id} why`]));

export const exampleChoice = questionOf(
  "choice",
  { choices: parts("blocked", "adopted", "repeated"), order: "shuffled" },
  { right: "adopted", why: whys("blocked", "adopted", "repeated") },
);

export const exampleChoices = questionOf(
  "choices",
  { choices: parts("torture", "starvation", "tariffs", "fishing"), order: "shuffled" },
  { right: ["torture", "starvation"], why: whys("torture", "starvation", "tariffs", "fishing") },
);

export const exampleBlank = questionOf(
  "blank",
  { before: "A procedural decision needs ", after: " votes.", numeric: true },
  { accepted: ["9"], known: [{ answer: "8", why: "eight why" }], why: "nine why" },
);

export const exampleOrder = questionOf(
  "order",
  { things: parts("report", "mandate", "vote", "hearings"), first: "Earliest", last: "Latest" },
  {
    right: ["mandate", "hearings", "report", "vote"],
    why: whys("mandate", "hearings", "report", "vote"),
  },
);

export const exampleMatch = questionOf(
  "match",
  {
    rows: parts("council", "china"),
    options: parts("refer", "shelter", "war"),
    rowTitle: "Who",
    optionTitle: "What",
  },
  { right: { council: "refer", china: "shelter" }, why: whys("council", "china") },
);

export const exampleSort = questionOf(
  "sort",
  { statements: parts("refused", "may-veto"), categories: parts("fact", "claim", "inference") },
  {
    right: { refused: { fact: "fact why", claim: "claim why" }, "may-veto": { inference: "inference why" } },
  },
);

export const exampleHighlight = questionOf(
  "highlight",
  { sentences: parts("one", "two", "three", "four") },
  { right: ["one", "two"], why: whys("one", "two", "three", "four") },
);

export const exampleExplain = questionOf(
  "explain",
  { rubric: parts("purpose", "standard") },
  { model: "<p>Model.</p>" },
);

export const examplePredict = (phase: "before" | "after") =>
  questionOf(
    "predict",
    { choices: parts("yes", "no"), order: "written", first: phase === "before" ? null : "example" },
    { right: "no", why: whys("yes", "no") },
  );

export const exampleScale = questionOf(
  "scale",
  { from: 0, to: 400, step: 1, unit: "pages" },
  { right: 372, within: 20, why: "why 372" },
);
