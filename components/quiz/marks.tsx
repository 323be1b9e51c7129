import { markWords } from "@words/quiz";
import type { Mark } from "@/lib/quiz/question";

/** The drawn half of a mark. The word beside it says the same. */
export function MarkIcon({ mark }: { mark: Mark }) {
  return (
    <svg
      className="answer-mark-icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {mark === "right" && <path d="M2.5 8.5 6.5 12.5 13.5 4" />}
      {mark === "wrong" && <path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" />}
      {mark === "missed" && <path d="M2.5 8H12M8.5 4 12.5 8 8.5 12" />}
    </svg>
  );
}

/** A mark as icon and word. */
export function MarkLabel({ mark, words = markWords }: { mark: Mark; words?: Record<Mark, string> }) {
  return (
    <span className="answer-mark">
      <MarkIcon mark={mark} />
      {words[mark]}
    </span>
  );
}
