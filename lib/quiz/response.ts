import { chosenIn } from "./grade-rows";
import { shuffledAway } from "./order";
import type { Kind, Part, QuestionOf, Response, Responses } from "./question";

const empties: { [K in Kind]: (question: QuestionOf<K>, seed: string) => Responses[K] } = {
  choice: () => ({ choice: null }),
  choices: () => ({ choices: [] }),
  blank: () => ({ text: "" }),
  order: ({ ask, key }, seed) => ({ order: shuffledAway(idsOf(ask.things), key.right, seed) }),
  match: () => ({ rows: {} }),
  sort: () => ({ rows: {} }),
  highlight: () => ({ marked: [] }),
  explain: () => ({ text: "", met: [] }),
  predict: () => ({ choice: null }),
};

/** The response a question starts with: nothing chosen; for `order` the things shuffled by the seed, never solved. */
export function emptyResponse<K extends Kind>(question: QuestionOf<K>, seed: string): Responses[K] {
  return empties[question.kind](question, seed);
}

const answered: { [K in Kind]: (question: QuestionOf<K>, response: Responses[K]) => boolean } = {
  choice: ({ ask }, { choice }) => hasPart(ask.choices, choice),
  choices: ({ ask }, { choices }) => choices.some((id) => hasPart(ask.choices, id)),
  blank: (_question, { text }) => text.trim() !== "",
  order: () => true,
  match: ({ ask }, { rows }) => ask.rows.every(({ id }) => chosenIn(rows, id, ask.options) !== null),
  sort: ({ ask }, { rows }) => ask.statements.every(({ id }) => chosenIn(rows, id, ask.categories) !== null),
  highlight: ({ ask }, { marked }) => marked.some((id) => hasPart(ask.sentences, id)),
  explain: (_question, { text }) => text.trim() !== "",
  predict: ({ ask }, { choice }) => hasPart(ask.choices, choice),
};

/**
 * Whether there is something to grade: a choice, a tick, a text, every row filled. Only parts the question still offers
 * count, because those are the ones a learner sees chosen.
 */
export function isAnswered<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): boolean {
  return answered[question.kind](question, response);
}

const keys: { [K in Kind]: (question: QuestionOf<K>) => Responses[K] } = {
  choice: ({ key }) => ({ choice: key.right }),
  choices: ({ key }) => ({ choices: [...key.right] }),
  blank: ({ key }) => ({ text: key.accepted[0] ?? "" }),
  order: ({ key }) => ({ order: [...key.right] }),
  match: ({ key }) => ({ rows: { ...key.right } }),
  sort: ({ key }) => ({ rows: firstOfEach(key.right) }),
  highlight: ({ key }) => ({ marked: [...key.right] }),
  explain: ({ ask, key }) => ({ text: key.model, met: idsOf(ask.rubric) }),
  predict: ({ key }) => ({ choice: key.right }),
};

/**
 * The response that is the key. Where several are right it is the first the author wrote; for `explain` the model
 * answer, which is markup.
 */
export function keyResponse<K extends Kind>(question: QuestionOf<K>): Responses[K] {
  return keys[question.kind](question);
}

/** Whether two responses say the same. Ticks, marks and rows are sets; only `order` is a sequence. */
export function sameResponse(a: Response, b: Response): boolean {
  return inOneForm(a) === inOneForm(b);
}

function inOneForm(response: Response): string {
  const fields = Object.entries(response).map(([name, said]) => {
    if (typeof said !== "object" || said === null || name === "order") return [name, said];
    return [name, Array.isArray(said) ? [...new Set(said)].sort() : Object.entries(said).sort()];
  });
  return JSON.stringify(fields.sort());
}

const readers: { [K in Kind]: (saved: Record<string, unknown>) => Responses[K] | null } = {
  choice: readChoice,
  choices: ({ choices }) => (isIds(choices) ? { choices: [...choices] } : null),
  blank: ({ text }) => (isText(text) ? { text } : null),
  order: ({ order }) => (isIds(order) ? { order: [...order] } : null),
  match: readRows,
  sort: readRows,
  highlight: ({ marked }) => (isIds(marked) ? { marked: [...marked] } : null),
  explain: ({ text, met }) => (isText(text) && isIds(met) ? { text, met: [...met] } : null),
  predict: readChoice,
};

/** An unknown value as a response of a kind, without fields that do not belong to it; null when it is none. */
export function parseResponse<K extends Kind>(kind: K, value: unknown): Responses[K] | null {
  return isRecord(value) ? readers[kind](value) : null;
}

function readChoice({ choice }: Record<string, unknown>): { choice: string | null } | null {
  return choice === null || isText(choice) ? { choice } : null;
}

function readRows({ rows }: Record<string, unknown>): { rows: Record<string, string> } | null {
  return isRows(rows) ? { rows: { ...rows } } : null;
}

// Checked by hand: the few parts of valibot this would take weigh two thirds of everything else in lib/quiz (1.9 kB to
// 2.7 kB, gzip). The limits are there because a saved or imported response may be a stranger's.
const longestText = 20_000;
const longestList = 200;

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestText;
}

function isIds(value: unknown): value is string[] {
  // Array.from, because `every` alone passes over holes.
  return Array.isArray(value) && value.length <= longestList && Array.from(value).every(isText);
}

function isRows(value: unknown): value is Record<string, string> {
  return isRecord(value) && isIds(Object.values(value)) && isIds(Object.keys(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function idsOf(parts: Part[]): string[] {
  return parts.map((part) => part.id);
}

function hasPart(parts: Part[], id: string | null): boolean {
  return parts.some((part) => part.id === id);
}

/** For each statement the first of its categories. */
function firstOfEach(right: Record<string, Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(right).flatMap(([row, allowed]) =>
      Object.keys(allowed)
        .slice(0, 1)
        .map((category) => [row, category]),
    ),
  );
}
