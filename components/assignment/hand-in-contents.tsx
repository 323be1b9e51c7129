import { handInWords as words } from "@words/assignment";
import { ownOffset } from "@/lib/assignment/due";
import type { HandedAnswer } from "@/lib/assignment/hand-in";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import type { Asks, Kind, Responses } from "@/lib/quiz/question";
import { describeResponse, parseResponse } from "@/lib/quiz/response";
import { formatClock } from "@/words/format";
import type { DeskLesson, DeskQuestion } from "../asked/desk-module";

interface HandInContentsProps {
  word: string;
  lessons: readonly DeskLesson[];
  answers: Record<string, HandedAnswer>;
  texts: Record<string, string>;
  withTexts: boolean;
  asksTime: boolean;
  title: string;
}

/** In words, everything that a hand-in will hold, before it is made. */
export function HandInContents({
  word,
  lessons,
  answers,
  texts,
  withTexts,
  asksTime,
  title,
}: HandInContentsProps) {
  const all = lessons.reduce((sum, { questions }) => sum + questions.length, 0);
  const now = clockNow();
  const answered = Object.keys(answers).length;
  const withConfidence = Object.values(answers).some(({ confidence }) => confidence !== null);
  return (
    <>
      <h3>{title}</h3>
      <ul className="assignment-rules">
        {/* Each with its text as key: a text that changes in place is a new element, which a translation follows. */}
        <li key={word}>{words.containsWord(word)}</li>
        <li>{words.containsAssignment}</li>
        <li key={`${answered} of ${all}`}>{words.containsAnswers(answered, all)}</li>
        <li key={`sure ${withConfidence}`}>
          {withConfidence ? words.containsConfidence : words.containsNoConfidence}
        </li>
        {withTexts && <li>{words.containsTexts}</li>}
        {asksTime && <li key={now}>{words.containsTime(now)}</li>}
        <li key={`time ${asksTime}`}>{asksTime ? words.containsNotButTime : words.containsNot}</li>
      </ul>
      <details>
        <summary>{words.listTitle}</summary>
        {lessons.map((lesson) => (
          <div key={lesson.slug}>
            <h4>{lesson.title}</h4>
            <ol className="handed-list">
              {lesson.questions.map((question) => (
                <li key={question.id}>
                  {question.label}{" "}
                  <span className="ui-quiet">
                    {inWords(question, answers[question.id], texts[question.id])}
                  </span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </details>
      {answered === 0 && <p className="ui-note">{words.nothingYet}</p>}
    </>
  );
}

function clockNow(): string {
  const at = Date.now();
  return formatClock(at, ownOffset(at));
}

function inWords(question: DeskQuestion, answer: HandedAnswer | undefined, text: string | undefined): string {
  if (answer === undefined) return words.noAnswer;
  const { first, end, confidence } = answer;
  const course =
    first === "right" || first === "noted" ? words.courses[first] : words.courses[`${first}-${end}`];
  const said = describe(question, answer);
  return [
    kindTraits[question.kind].answer === "written" ? "" : words.first(said),
    course,
    confidence === null ? "" : words.sure[confidence],
    text === undefined ? "" : words.written(text),
  ].join(" ");
}

function describe<K extends Kind>(question: { kind: K; ask: Asks[K] }, { response }: HandedAnswer): string {
  const read: Responses[K] | null = parseResponse(question.kind, response);
  return read === null ? words.notTold : describeResponse(question, read);
}
