import { words } from "@words/quiz";
import type { Question } from "@/lib/quiz/question";

interface LookAgainProps {
  look: Question["look"];
  /** The page the text stands on, where it is another one. */
  page?: string;
}

/** The way back to the passage that settles a question, in the version that is read. */
export function LookAgain({ look, page = "" }: LookAgainProps) {
  if (look === null) return null;
  return (
    <>
      <a className="question-look in-full" href={`${page}#${look.full}`}>
        {words.lookAgain}
      </a>
      <a className="question-look in-short" href={`${page}#${look.short}`}>
        {words.lookAgain}
      </a>
    </>
  );
}
