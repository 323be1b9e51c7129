import { grade } from "./grade";
import { answerId, knownWrong } from "./grade-blank";
import type { Grade, Html, Keys, Kind, Mark, QuestionOf, Responses } from "./question";

/** What a learner may see after checking a response. The only way a key reaches a view. */
export interface Outcome<K extends Kind = Kind> {
  grade: Grade;
  /** Reasons by the id of the part they belong to; a blank's stands under "answer". */
  reasons: Record<string, Html>;
  /** Null until the question is settled. */
  key: Keys[K] | null;
}

/** What the reasons of a kind hang on: the marks a learner sees, and whether the key is out. */
interface Shown {
  marks: Record<string, Mark>;
  open: boolean;
}

type Reasons<K extends Kind> = (
  question: QuestionOf<K>,
  response: Responses[K],
  shown: Shown,
) => Record<string, Html>;

const reasonsOf: { [K in Kind]: Reasons<K> } = {
  choice: ({ key }, _response, shown) => pickedReasons(key.why, shown),
  choices: ({ key }, _response, shown) => pickedReasons(key.why, shown),
  blank: blankReasons,
  order: ({ key }, _response, shown) => rightReasons(key.why, shown),
  match: ({ key }, _response, shown) => rightReasons(key.why, shown),
  sort: sortReasons,
  highlight: ({ key }, _response, shown) => pickedReasons(key.why, shown),
  explain: () => ({}),
  predict: ({ key }, _response, shown) => pickedReasons(key.why, shown),
};

/**
 * Grades a response and says what may be shown of it. Before the reveal: no key, no mark on a part left out, and reasons
 * only for what the learner chose (where parts are picked) or got right (where they are placed). After the reveal, or
 * once the answer is right: every reason and the key. A prediction made before the reading gives nothing away, ever.
 */
export function outcome<K extends Kind>(
  question: QuestionOf<K>,
  response: Responses[K],
  revealed: boolean,
): Outcome<K> {
  const full = grade(question, response);
  const open = !isFirstAsking(question) && (revealed || full.verdict === "right");
  const marks = open ? full.marks : withoutMissed(full.marks);
  const reasons = reasonsOf[question.kind](question, response, { marks, open });
  return { grade: { ...full, marks }, reasons, key: open ? question.key : null };
}

/** Whether this is a prediction before the reading: the second asking, after it, is what settles it. */
function isFirstAsking(question: { ask: object }): boolean {
  return "phase" in question.ask && question.ask.phase === "before";
}

function withoutMissed(marks: Record<string, Mark>): Record<string, Mark> {
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== "missed"));
}

function pickedReasons(why: Record<string, Html>, { marks, open }: Shown): Record<string, Html> {
  return reasonsWhere(why, (id) => open || marks[id] === "right" || marks[id] === "wrong");
}

function rightReasons(why: Record<string, Html>, { marks, open }: Shown): Record<string, Html> {
  return reasonsWhere(why, (id) => open || marks[id] === "right");
}

function reasonsWhere(why: Record<string, Html>, isShown: (id: string) => boolean): Record<string, Html> {
  return Object.fromEntries(Object.entries(why).filter(([id]) => isShown(id)));
}

/** The reason of a foreseen wrong answer, and the reason of the right one once it is out. */
function blankReasons(
  question: QuestionOf<"blank">,
  response: Responses["blank"],
  { marks, open }: Shown,
): Record<string, Html> {
  const foreseen = marks[answerId] === "right" ? null : knownWrong(question, response.text);
  const reasons = [...(foreseen === null ? [] : [foreseen.why]), ...(open ? [question.key.why] : [])];
  return reasons.length === 0 ? {} : { [answerId]: inParagraphs(reasons) };
}

/** For a statement in a category that holds, that category's reason; for any other, once it is out, all that hold. */
function sortReasons(
  { key }: QuestionOf<"sort">,
  response: Responses["sort"],
  { marks, open }: Shown,
): Record<string, Html> {
  const reasons = Object.entries(key.right).flatMap(([row, allowed]): [string, Html][] => {
    if (marks[row] === "right") {
      const chosen = reasonsWhere(allowed, (category) => category === response.rows[row]);
      return [[row, inParagraphs(Object.values(chosen))]];
    }
    return open ? [[row, inParagraphs(Object.values(allowed))]] : [];
  });
  return Object.fromEntries(reasons);
}

/** Several reasons as paragraphs of their own. One alone stays as it is: table cells bring no `<p>`, quotations do. */
function inParagraphs(reasons: Html[]): Html {
  if (reasons.length === 1) return reasons.join("");
  return reasons
    .map((reason) => (/^<(?:p|ul|ol|blockquote)\b/.test(reason) ? reason : `<p>${reason}</p>`))
    .join("");
}
