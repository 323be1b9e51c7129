import { verdictWords, words, wrongOfMany } from "@words/quiz";
import type { Attempt } from "@/lib/progress/progress";
import type { Outcome } from "@/lib/quiz/outcome";
import type { Html, Kind, Mark } from "@/lib/quiz/question";
import { Markup } from "../ui/markup";
import { MarkIcon } from "./marks";

/** How a verdict looks and what it says first. */
interface Tone {
  icon: Mark;
  word: string;
  more?: string;
}

interface VerdictLineProps {
  tone: Tone;
  /** "2 of 4 right.", for kinds of many parts. */
  counts: string | null;
  /** Why the answer is right or wrong, where one part says it all. */
  reason: Html | undefined;
  refutation: Html | null;
  /** The learner was sure. */
  refuted: boolean;
  triesLeft: number;
  /** For a prediction asked again: whether the learner changed it. */
  shift: string | null;
}

/** Verdict, reason and what may be done next. Told by word and icon, never by colour alone. */
export function VerdictLine({
  tone,
  counts,
  reason,
  refutation,
  refuted,
  triesLeft,
  shift,
}: VerdictLineProps) {
  return (
    <div className={`verdict verdict-${tone.icon}`}>
      <p className="verdict-word">
        <MarkIcon mark={tone.icon} />
        <strong>{tone.word}</strong>
        {tone.more !== undefined && ` ${tone.more}`}
        {counts !== null && ` ${counts}`}
      </p>
      {reason !== undefined && <Markup html={reason} />}
      {tone.icon === "wrong" && refuted && refutation !== null && <Markup html={refutation} />}
      {shift !== null && <p>{shift}</p>}
      {triesLeft > 0 && <p>{words.triesLeft(triesLeft)}</p>}
    </div>
  );
}

export function toneOf(question: { kind: Kind }, verdict: Attempt["verdict"], { grade, key }: Outcome): Tone {
  if (question.kind === "predict") {
    if (key === null) return { icon: "missed", word: words.predictionKept, more: words.predictionReturns };
    const holds = Object.values(grade.marks).includes("wrong") === false;
    return holds
      ? { icon: "right", word: words.predictionHolds }
      : { icon: "missed", word: words.predictionFails };
  }
  if (verdict === "right") return { icon: "right", word: verdictWords.right };
  if (verdict === "wrong" || verdict === "partly") {
    const many = question.kind !== "choice" && question.kind !== "blank";
    return { icon: "wrong", word: verdict === "wrong" && many ? wrongOfMany : verdictWords[verdict] };
  }
  return { icon: "missed", word: verdictWords[verdict] };
}

const countings: { [K in Kind]: ((marks: Mark[]) => string) | null } = {
  choice: null,
  predict: null,
  blank: null,
  explain: null,
  choices: (marks) => words.choicesRight(count(marks, "right"), count(marks, "wrong")),
  highlight: (marks) => words.choicesRight(count(marks, "right"), count(marks, "wrong")),
  match: (marks) => words.rowsRight(count(marks, "right"), marks.length),
  sort: (marks) => words.rowsRight(count(marks, "right"), marks.length),
  order: (marks) => words.placesRight(count(marks, "right"), marks.length),
};

/** How many parts are right, in words; null where there is one part, or all are right, or marks have gone. */
export function countWords(kind: Kind, { grade }: Outcome): string | null {
  const marks = Object.values(grade.marks);
  if (grade.verdict === "right" || marks.length === 0) return null;
  return countings[kind]?.(marks) ?? null;
}

function count(marks: Mark[], of: Mark): number {
  return marks.filter((mark) => mark === of).length;
}
