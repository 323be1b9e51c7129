import type { Asks, Kind, Part, Responses } from "@/lib/quiz/question";
import { plainText } from "./plain-text";

/** Without its full stop: names stand in lists. */
const nameOf = (parts: Part[], id: string | null | undefined): string =>
  plainText(parts.find((part) => part.id === id)?.html ?? "–").replace(/[.]$/, "");
const namesOf = (parts: Part[], ids: readonly string[]): string =>
  ids.map((id) => nameOf(parts, id)).join("; ");
const rowsOf = (rows: Part[], options: Part[], chosen: Record<string, string>): string =>
  rows.map((row) => `${plainText(row.html)}: ${nameOf(options, chosen[row.id])}`).join("; ");

/** What is needed of a question: what was asked. */
interface Described<K extends Kind> {
  kind: K;
  ask: Asks[K];
}

const describers: { [K in Kind]: (question: Described<K>, response: Responses[K]) => string } = {
  choice: ({ ask }, { choice }) => nameOf(ask.choices, choice),
  predict: ({ ask }, { choice }) => nameOf(ask.choices, choice),
  choices: ({ ask }, { choices }) => namesOf(ask.choices, choices),
  blank: (_question, { text }) => text,
  order: ({ ask }, { order }) => namesOf(ask.things, order),
  match: ({ ask }, { rows }) => rowsOf(ask.rows, ask.options, rows),
  sort: ({ ask }, { rows }) => rowsOf(ask.statements, ask.categories, rows),
  highlight: ({ ask }, { marked }) => namesOf(ask.sentences, marked),
  explain: (_question, { text }) => text,
};

/** A response in words, for a list of earlier tries. */
export function describeResponse<K extends Kind>(question: Described<K>, response: Responses[K]): string {
  return describers[question.kind](question, response);
}
