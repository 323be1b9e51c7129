import { scored, share } from "./marks";
import type { Grade, Mark, QuestionOf, Responses } from "./question";

/**
 * Things put in order: the share of pairs that stand the right way round, as in Kendall's rank correlation ("A New
 * Measure of Rank Correlation", Biometrika 1938). One slip costs little, the reverse order earns nothing. A mark says
 * whether a thing stands at its very place. Unknown and repeated ids are ignored; a pair with a thing left out is wrong.
 */
export function gradeOrder(question: QuestionOf<"order">, response: Responses["order"]): Grade {
  const { right } = question.key;
  const placed = [...new Set(response.order)].filter((id) => right.includes(id));
  const pairs = right.flatMap((first, at) => right.slice(at + 1).map((second) => [first, second] as const));
  const kept = pairs.filter(
    ([first, second]) => placed.includes(first) && standsBefore(placed, first, second),
  );
  const marks = right.map((id, at): [string, Mark] => [id, placed[at] === id ? "right" : "wrong"]);
  return scored(share(kept.length, pairs.length), Object.fromEntries(marks));
}

/** Whether `second` stands somewhere behind `first`; false where it stands nowhere. */
function standsBefore(order: string[], first: string, second: string): boolean {
  return order.indexOf(second) > order.indexOf(first);
}
