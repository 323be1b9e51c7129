import { isKind } from "../../quiz/kinds/kinds";
import type { Kind, Question, QuestionOf } from "../../quiz/question";
import { blank } from "./blank";
import { choice } from "./choice";
import { choices } from "./choices";
import { explain } from "./explain";
import { highlight } from "./highlight";
import type { ContentRules, OfferedChoices } from "./kind";
import { match } from "./match";
import { order } from "./order";
import { predict } from "./predict";
import { scale } from "./scale";
import { sort } from "./sort";

/** How each kind is written. The compiler asks for a row when a kind is added. */
export const kindContents: { [K in Kind]: ContentRules<K> } = {
  choice,
  choices,
  blank,
  order,
  match,
  sort,
  highlight,
  explain,
  predict,
  scale,
};

/** The tags of the kinds. */
export const questionTags: readonly string[] = Object.values(kindContents).map(({ tag }) => tag);

/** The kind a tag stands for, or null when it is no question. */
export function kindOf(tag: string | null): Kind | null {
  return (
    Object.keys(kindContents)
      .filter(isKind)
      .find((kind) => kindContents[kind].tag === tag) ?? null
  );
}

/** The choices a question offers; null for kinds without choices. */
export function offeredBy<K extends Kind>(question: QuestionOf<K>): OfferedChoices | null {
  return kindContents[question.kind].choices?.(question) ?? null;
}

/** The second asking of a question; null for kinds that are asked once. */
export function askedAgain<K extends Kind>(question: QuestionOf<K>): Question | null {
  return kindContents[question.kind].askAgain?.(question) ?? null;
}
