import { render } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PrintedQuestion } from "@/components/asked/printed-question";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { arbitraryQuestionOf, kinds } from "../unit/quiz/arbitrary-question";

function printed<K extends Kind>(question: QuestionOf<K>): string {
  const { container, unmount } = render(<PrintedQuestion question={question} number="1.1" />);
  const { innerHTML } = container;
  unmount();
  return innerHTML;
}

describe("a printed question", () => {
  it.each(kinds)("comes out the same whatever its key is, if it is %s", (kind) => {
    fc.assert(
      fc.property(arbitraryQuestionOf(kind), arbitraryQuestionOf(kind), (question, other) => {
        expect(printed({ ...question, key: other.key })).toBe(printed(question));
      }),
      { numRuns: 25 },
    );
  });
});
