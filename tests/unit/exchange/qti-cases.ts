/** Answers to every question of a module as a player of QTI takes them, and what each earns on this site. */
import { itemWords } from "@words/packages";
import fc from "fast-check";
import type { Module } from "@/lib/content/module";
import type { Item } from "@/lib/exchange/item";
import { qtiId, qtiItem } from "@/lib/exchange/qti";
import { lessonItems } from "@/lib/exchange/question-files";
import { grade } from "@/lib/quiz/grade";
import { plainText } from "@/lib/quiz/plain-text";
import type { Kind, Question } from "@/lib/quiz/question";
import { arbitraryResponseTo } from "../quiz/arbitrary-question";

export interface QtiCase {
  question: string;
  kind: Kind;
  /** The item in QTI 3.0. */
  xml: string;
  /** No answer is empty: what is not answered earns nothing anywhere. */
  answers: { said: string[]; score: number }[];
}

/** Twenty answers to each, and the key. Own words are left out: a teacher marks them there too. */
export function qtiCases(module: Module): QtiCase[] {
  return lessonItems(module, itemWords).flatMap(({ lesson, asked }) =>
    asked.flatMap(({ id, item }): QtiCase[] => {
      const question = lesson.questions.find((one) => one.id === id);
      if (item === null || question === undefined || item.form === "essay") return [];
      const answers = answersTo(question, item).filter(({ said }) => said.length > 0);
      return [{ question: id, kind: question.kind, xml: qtiItem(item, "3.0"), answers }];
    }),
  );
}

function answersTo(question: Question, item: Item): QtiCase["answers"] {
  const sample = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { numRuns: 20, seed: 7 });
  // A tool shows some and no others, each once.
  const shown = (ids: readonly string[]) =>
    item.form === "select"
      ? [...new Set(ids)].filter((id) => item.answers.some((one) => one.id === id)).map(qtiId)
      : [];
  switch (question.kind) {
    case "choice":
      return sample(arbitraryResponseTo(question)).map((response) => ({
        said: shown(response.choice === null ? [] : [response.choice]),
        score: grade(question, response).score,
      }));
    case "choices":
      return [{ choices: question.key.right }, ...sample(arbitraryResponseTo(question))].map((response) => ({
        said: shown(response.choices),
        score: grade(question, response).score,
      }));
    case "highlight":
      return [{ marked: question.key.right }, ...sample(arbitraryResponseTo(question))].map((response) => ({
        said: shown(response.marked),
        score: grade(question, response).score,
      }));
    case "scale":
      return [{ value: question.key.right }, ...sample(arbitraryResponseTo(question))].map((response) => ({
        said: response.value === null ? [] : [String(response.value)],
        score: grade(question, response).score,
      }));
    case "order": {
      const { right } = question.key;
      const orders = [right, ...sample(fc.shuffledSubarray(right, { minLength: right.length }))];
      return orders.map((order) => ({ said: order.map(qtiId), score: grade(question, { order }).score }));
    }
    case "match":
      return sample(arbitraryResponseTo(question)).map((response) => ({
        said: pairsOf(item, response.rows, question.ask.options),
        score: grade(question, response).score,
      }));
    case "sort":
      return sample(arbitraryResponseTo(question)).map((response) => ({
        said: pairsOf(item, response.rows, question.ask.categories),
        score: grade(question, response).score,
      }));
    case "blank": {
      const listed = [...question.key.accepted, ...question.key.known.map(({ answer }) => answer)];
      const texts =
        item.form === "number"
          ? item.answers.flatMap(({ value }) => [value, value + 1, -value]).map(String)
          : [...listed, ...listed.map((text) => text.toUpperCase()), ...listed.map((text) => `${text}x`)];
      return texts.slice(0, 21).map((text) => ({ said: [text], score: grade(question, { text }).score }));
    }
    case "explain":
    case "predict":
      return [];
  }
}

function pairsOf(
  item: Item,
  rows: Readonly<Record<string, string>>,
  parts: readonly { id: string; html: string }[],
): string[] {
  if (item.form !== "match") return [];
  const options = [...new Set([...item.rows.map(({ option }) => option), ...item.extra])];
  return item.rows.flatMap(({ id }) => {
    const chosen = parts.find((part) => part.id === rows[id]);
    const at = chosen === undefined ? -1 : options.indexOf(plainText(chosen.html));
    return at < 0 ? [] : [`${qtiId(id)} option-${at + 1}`];
  });
}
