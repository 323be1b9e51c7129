import { verdictWords, words } from "@words/quiz";
import type { Attempt } from "@/lib/progress/progress";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { describeResponse, parseResponse } from "@/lib/quiz/response";
import { formatDay } from "@/words/format";
import { share } from "../ui/share";
import { EvidenceLink } from "./evidence-link";
import { SomethingWrong } from "./something-wrong";

interface QuestionFooterProps<K extends Kind> {
  question: QuestionOf<K>;
  settled: boolean;
  /** Every attempt but the one that shows. */
  earlier: Attempt[];
  onAnew?: () => void;
  /** What stands in the controls, in words; null before the first try. */
  answer: string | null;
  /** The page of the lesson, where it is another one. */
  page?: string;
}

/** What stands below a question: where it is settled, another go, a note on a mistake in it, earlier tries. */
export function QuestionFooter<K extends Kind>({
  question,
  settled,
  earlier,
  onAnew,
  answer,
  page,
}: QuestionFooterProps<K>) {
  return (
    <div className="question-footer">
      {settled && question.see.length > 0 && (
        <p>
          {words.settledBy}{" "}
          {question.see.map((evidence, index) => (
            <span key={`${evidence.source} ${evidence.at}`}>
              {index > 0 && "; "}
              <EvidenceLink evidence={evidence} />
            </span>
          ))}
        </p>
      )}
      {answer !== null && (
        <div className="question-links">
          {settled && onAnew !== undefined && (
            <button type="button" className="ui-link" onClick={onAnew}>
              {words.asNew}
            </button>
          )}
          {isShareable(question.module) && (
            <button type="button" className="ui-link" onClick={() => shareQuestion(question.id)}>
              {words.shareQuestion}
            </button>
          )}
          <SomethingWrong question={question} answer={answer} page={page} />
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <ol className="question-earlier">
            {earlier.map((attempt) => (
              <li key={attempt.id}>
                {formatDay(attempt.at)}: {verdictWords[attempt.verdict]} {said(question, attempt)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** A response to an earlier version of the question may name parts that are gone, so only this rev is put in words. */
function said<K extends Kind>(question: QuestionOf<K>, attempt: Attempt): string {
  const response = attempt.rev === question.rev ? parseResponse(question.kind, attempt.response) : null;
  return response === null ? "" : describeResponse(question, response);
}

/** Only on the page of its own lesson does a question have an address that others can open. */
function isShareable(module: string): boolean {
  return "share" in navigator && location.pathname.includes(`/${module}/`);
}

function shareQuestion(id: string): void {
  share({ url: new URL(`#${id}`, location.href).href });
}
