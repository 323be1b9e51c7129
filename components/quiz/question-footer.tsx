import { words } from "@words/question-footer";
import type { Attempt } from "@/lib/progress/progress";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { share } from "../ui/share";
import { EarlierTries } from "./earlier-tries";
import { EvidenceLinks } from "./evidence-links";
import { SomethingWrong } from "./something-wrong";

interface QuestionFooterProps<K extends Kind> {
  question: QuestionOf<K>;
  settled: boolean;
  /** Every attempt but the one that shows. */
  earlier: Attempt[];
  onAnew?: () => void;
  /** What stands in the controls, in words; null before the first try. */
  answer: string | null;
  /** Where the question can be reached. */
  link: string | null;
}

/** What stands below a question: where it is settled, another go, a note on a mistake in it, earlier tries. */
export function QuestionFooter<K extends Kind>({
  question,
  settled,
  earlier,
  onAnew,
  answer,
  link,
}: QuestionFooterProps<K>) {
  return (
    <div className="question-footer">
      {settled && question.see.length > 0 && (
        <p>
          {words.settledBy} <EvidenceLinks see={question.see} />
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
          <SomethingWrong question={question} answer={answer} link={link} />
        </div>
      )}
      {earlier.length > 0 && <EarlierTries question={question} earlier={earlier} />}
    </div>
  );
}

/** Only on the page of its own lesson does a question have an address that others can open. */
function isShareable(module: string): boolean {
  return "share" in navigator && location.pathname.includes(`/${module}/`);
}

function shareQuestion(id: string): void {
  share({ url: new URL(`#${id}`, location.href).href });
}
