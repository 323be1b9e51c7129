import { verdictWords, words, wrongInTheEnd, wrongOfMany } from "@words/quiz";
import type { Attempt } from "@/lib/progress/progress";
import { askingOf } from "@/lib/quiz/asking";
import { gradings } from "@/lib/quiz/kinds/kinds";
import type { Outcome } from "@/lib/quiz/outcome";
import type { Html, Kind, Mark, QuestionOf, Responses } from "@/lib/quiz/question";
import { describeResponse } from "@/lib/quiz/response";
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
function VerdictLine({ tone, counts, reason, refutation, refuted, triesLeft, shift }: VerdictLineProps) {
  return (
    <div className={`question-verdict question-verdict-${tone.icon}`}>
      <p className="question-verdict-word">
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

interface VerdictOfProps<K extends Kind> {
  question: QuestionOf<K>;
  attempt: Attempt;
  outcome: Outcome<K>;
  /** The part whose reason the verdict gives. */
  spokenPart: string | null;
  triesLeft: number;
  response: Responses[K];
  /** What was predicted before the text. */
  before: string | null;
}

/** The verdict on an attempt. */
export function VerdictOf<K extends Kind>({
  question,
  attempt,
  outcome,
  spokenPart,
  triesLeft,
  response,
  before,
}: VerdictOfProps<K>) {
  const stayed = before === null ? null : describeResponse(question, response) === before;
  return (
    <VerdictLine
      refutation={question.refutation}
      tone={toneOf(question, attempt.verdict, outcome, triesLeft)}
      counts={countWords(question.kind, outcome)}
      reason={spokenPart === null ? undefined : outcome.reasons[spokenPart]}
      refuted={attempt.confidence === "sure"}
      triesLeft={triesLeft}
      shift={stayed === null ? null : stayed ? words.predictionSame : words.predictionChanged}
    />
  );
}

function toneOf<K extends Kind>(
  question: QuestionOf<K>,
  verdict: Attempt["verdict"],
  { grade, key }: Outcome<K>,
  triesLeft: number,
): Tone {
  if (askingOf(question) !== "once") {
    if (key === null) return { icon: "missed", word: words.predictionKept, more: words.predictionReturns };
    const holds = Object.values(grade.marks).includes("wrong") === false;
    return holds
      ? { icon: "right", word: words.predictionHolds }
      : { icon: "missed", word: words.predictionFails };
  }
  if (verdict === "right") return { icon: "right", word: verdictWords.right };
  if (verdict === "wrong" || verdict === "partly") {
    const many = gradings[question.kind].counted !== null;
    const none = triesLeft > 0 ? wrongOfMany : wrongInTheEnd;
    // Of an order pairs may stand the right way round and yet no line in its place, as the count beside it says.
    const isNone = many && (verdict === "wrong" || !Object.values(grade.marks).includes("right"));
    return { icon: "wrong", word: isNone ? none : verdictWords[verdict] };
  }
  return { icon: "missed", word: verdictWords[verdict] };
}

const countings = {
  picks: (marks: Mark[]) => words.choicesRight(count(marks, "right"), count(marks, "wrong")),
  rows: (marks: Mark[]) => words.rowsRight(count(marks, "right"), marks.length),
  places: (marks: Mark[]) => words.placesRight(count(marks, "right"), marks.length),
};

/** How many parts are right, in words; null where there is one part, or all are right, or marks have gone. */
function countWords(kind: Kind, { grade }: Outcome): string | null {
  const marks = Object.values(grade.marks);
  const { counted } = gradings[kind];
  if (counted === null || grade.verdict === "right" || marks.length === 0) return null;
  return countings[counted](marks);
}

function count(marks: Mark[], of: Mark): number {
  return marks.filter((mark) => mark === of).length;
}
