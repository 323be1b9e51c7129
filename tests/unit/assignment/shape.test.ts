import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type QuestionShape,
  rankResponse,
  responseCount,
  shapeOf,
  unrankResponse,
} from "@/lib/assignment/shape";
import { normalise } from "@/lib/quiz/normalise";
import type { Kind, QuestionOf, Response, Responses } from "@/lib/quiz/question";
import { arbitraryAnswered } from "../quiz/arbitrary-question";
import { exampleBlank, exampleMatch, exampleOrder } from "../quiz/example-question";

function told<K extends Kind>(question: QuestionOf<K>, response: Responses[K]) {
  const shape: QuestionShape & { kind: K } = { ...shapeOf(question), kind: question.kind };
  const rank = rankResponse(shape, response);
  return { shape, rank, again: rank === null ? null : unrankResponse(shape, rank) };
}

/** What a code tells of a response: each part once, and of what was written the known answer it amounts to. */
function tellable({ parts }: QuestionShape, response: Response): Response {
  const known = (ids: string[]) => parts.filter((id) => ids.includes(id));
  if ("choices" in response) return { choices: known(response.choices) };
  if ("marked" in response) return { marked: known(response.marked) };
  if ("met" in response) return { text: "", met: known(response.met) };
  if ("rows" in response)
    return { rows: Object.fromEntries(parts.map((row) => [row, response.rows[row] ?? ""])) };
  if ("text" in response) return { text: normalise(response.text) };
  return response;
}

describe("a question's shape", () => {
  it("counts every answer once, and gives it back", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        const { shape, rank, again } = told(question, response);
        if (rank === null || again === null) return;
        expect(rank).toBeGreaterThanOrEqual(0);
        expect(rank).toBeLessThan(responseCount(shape));
        expect(rankResponse(shape, again)).toBe(rank);
        expect(again).toEqual(tellable(shape, response));
      }),
    );
  });

  it("keeps every answer to an order and to rows apart", () => {
    for (const question of [exampleOrder, exampleMatch]) {
      const shape = shapeOf(question);
      const all = Array.from({ length: responseCount(shape) }, (_, rank) =>
        JSON.stringify(unrankResponse(shape, rank)),
      );
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("gives an order and rows back as they were", () => {
    const order = { order: ["vote", "report", "hearings", "mandate"] };
    expect(told(exampleOrder, order).again).toEqual(order);
    const [first = "", second = ""] = exampleMatch.ask.options.map(({ id }) => id);
    const rows = {
      rows: Object.fromEntries(exampleMatch.ask.rows.map(({ id }, at) => [id, at % 2 ? first : second])),
    };
    expect(told(exampleMatch, rows).again).toEqual(rows);
  });

  it("tells a foreseen wrong answer to a blank, and nothing else that was written", () => {
    expect(told(exampleBlank, { text: " Eight. " }).again).toEqual({ text: "8" });
    expect(told(exampleBlank, { text: "something private" }).rank).toBeNull();
  });

  it("has no place for an answer with parts it does not know", () => {
    expect(told(exampleOrder, { order: ["gone", "report", "hearings", "mandate"] }).rank).toBeNull();
    expect(told(exampleMatch, { rows: {} }).rank).toBeNull();
  });

  it("does not tell answers of which there are too many for an exact number", () => {
    const parts = Array.from({ length: 41 }, (_, at) => `p${at}`);
    expect(responseCount({ id: "q", kind: "choices", rev: 1, parts, options: [] })).toBe(0);
  });
});
