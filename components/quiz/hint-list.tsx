import { words } from "@words/quiz";
import type { Ref } from "react";
import type { Html } from "@/lib/quiz/question";
import { Markup } from "../ui/markup";

/** The hints taken so far. */
export function HintList({
  hints,
  taken,
  lastHint,
}: {
  hints: Html[];
  taken: number;
  lastHint: Ref<HTMLLIElement>;
}) {
  if (taken === 0) return null;
  return (
    <ol className="question-hints">
      {hints.slice(0, taken).map((hint, index) => (
        <li key={hint} tabIndex={-1} ref={index === taken - 1 ? lastHint : undefined}>
          <b>{words.hint(index + 1, hints.length)}</b> <Markup html={hint} as="span" />
        </li>
      ))}
    </ol>
  );
}
