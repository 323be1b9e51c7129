/** An answer as a platform's report of answers has it: SCORM's interactions. */
import type { Attempt } from "../progress/progress";
import { letterOf } from "../quiz/letters";
import { paperParts } from "../quiz/paper";
import { plainText } from "../quiz/plain-text";
import type { Kind, Question, QuestionOf, Responses } from "../quiz/question";
import { keyResponse, parseResponse } from "../quiz/response";
import { type ScormVersion, scormVersions } from "./version";

/** What an answer says, in the forms that SCORM has for it. */
type Said =
  | { type: "choice" | "sequencing"; ids: string[] }
  | { type: "matching"; pairs: [row: string, option: string][] }
  | { type: "fill-in" | "long-fill-in"; text: string }
  | { type: "numeric"; value: number | null; within: number };

const saidBy: { [K in Kind]: (question: QuestionOf<K>, response: Responses[K]) => Said } = {
  choice: (_, { choice }) => ({ type: "choice", ids: choice === null ? [] : [choice] }),
  choices: (_, { choices }) => ({ type: "choice", ids: choices }),
  predict: (_, { choice }) => ({ type: "choice", ids: choice === null ? [] : [choice] }),
  highlight: (_, { marked }) => ({ type: "choice", ids: marked }),
  order: (_, { order }) => ({ type: "sequencing", ids: order }),
  match: (_, { rows }) => ({ type: "matching", pairs: Object.entries(rows) }),
  sort: (_, { rows }) => ({ type: "matching", pairs: Object.entries(rows) }),
  blank: (_, { text }) => ({ type: "fill-in", text }),
  explain: (_, { text }) => ({ type: "long-fill-in", text: plainText(text) }),
  scale: ({ key }, { value }) => ({ type: "numeric", value, within: key.within }),
};

function said<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): Said {
  const say: (typeof saidBy)[K] = saidBy[question.kind];
  return say(question, response);
}

/** Letters of a text that each version takes. */
const longest = { "1.2": 255, "2004": { "fill-in": 250, "long-fill-in": 4000 } } as const;

/** The parts by the letters and numbers they have on paper: 1.2 has one letter or digit for each. */
function shortNames(question: Question): (id: string) => string | null {
  const { lettered, numbered } = paperParts(question);
  return (id) => {
    const letter = lettered.findIndex((part) => part.id === id);
    if (letter >= 0) return letterOf(letter).toLowerCase();
    const number = numbered.findIndex((part) => part.id === id);
    return number < 0 ? null : String(number + 1);
  };
}

function written(question: Question, answer: Said, version: ScormVersion, asPattern: boolean): string {
  const old = version === "1.2";
  // 2004 wants a short identifier; the strictest reading of it has letters, digits, full stops and underscores.
  const name = old ? shortNames(question) : (id: string) => id.replace(/[^\w.]/g, "_").slice(0, 250);
  const named = (ids: readonly string[]) => ids.map(name).filter((id) => id !== null);
  switch (answer.type) {
    case "choice":
    case "sequencing":
      return named(answer.ids).join(old ? "," : "[,]");
    case "matching":
      return answer.pairs
        .map((pair) => named(pair))
        .filter((pair) => pair.length === 2)
        .map((pair) => pair.join(old ? "." : "[.]"))
        .join(old ? "," : "[,]");
    case "numeric":
      if (answer.value === null) return "";
      return asPattern && !old
        ? `${answer.value - answer.within}[:]${answer.value + answer.within}`
        : String(answer.value);
    case "fill-in":
    case "long-fill-in":
      return oneLine(answer.text, old ? longest["1.2"] : longest["2004"][answer.type]);
  }
}

/**
 * A form of 1.2 has no line ends, and none has a name for what is longer. Half a sign goes: a platform that puts the answer
 * into an address, as Moodle does, throws at it and saves nothing more.
 */
function oneLine(text: string, most: number): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most)
    .replace(/\p{Cs}/gu, "");
}

/** Ids of SCORM have no spaces and only ASCII. */
export function interactionId({ lesson, id }: Pick<Question, "lesson" | "id">): string {
  return `${lesson}.${id}`.replace(/[^!-~]/g, "-").slice(0, 250);
}

export interface Told {
  version: ScormVersion;
  /** Its place among the interactions of the attempt. */
  index: number;
  /** How long the learner took, in milliseconds. */
  latency: number;
  /** Minutes that the learner's clock is ahead of UTC. */
  offset: number;
}

/** What is to be set for one answer, in this order. An answer that was asked to be shown is told as none. */
export function interactionOf(
  question: Question,
  attempt: Attempt,
  { version, index, latency, offset }: Told,
): [name: string, value: string][] {
  const { names, span, moment, wrong } = scormVersions[version];
  const response = parseResponse(question.kind, attempt.response);
  const answer = response === null ? null : said(question, response);
  const key = said(question, keyResponse(question));
  const type = version === "1.2" ? key.type.replace("long-", "") : key.type;
  const given = answer === null ? "" : written(question, answer, version, false);
  const pattern = question.scored ? written(question, key, version, true) : "";
  const results: Record<Attempt["verdict"], string> = {
    right: "correct",
    partly: String(Number(attempt.score.toFixed(2))),
    wrong,
    noted: "neutral",
    shown: "neutral",
  };
  const rows: [string | null, string][] = [
    ["id", interactionId(question)],
    ["type", type],
    [names.description, oneLine(plainText(question.prompt), 250)],
    [names.when, moment(attempt.at, offset)],
    ["correct_responses.0.pattern", pattern],
    [names.given, given],
    ["result", results[attempt.verdict]],
    ["latency", span(latency)],
  ];
  return rows.flatMap(([name, value]): [string, string][] =>
    name === null || value === "" ? [] : [[`cmi.interactions.${index}.${name}`, value]],
  );
}
