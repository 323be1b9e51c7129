import { words } from "@words/question-footer";
import { verdictWords } from "@words/quiz";
import { useState } from "react";
import { type Attempt, byClock } from "@/lib/progress/progress";
import { questionKey } from "@/lib/quiz/names";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { describeResponse, parseResponse } from "@/lib/quiz/response";
import { formatDay } from "@/words/format";
import { savedHistoryPart } from "../progress/ask-history";

/** Every earlier try at a question. Those of long ago are read when the list is opened. */
export function EarlierTries<K extends Kind>({
  question,
  earlier,
}: {
  question: QuestionOf<K>;
  earlier: Attempt[];
}) {
  const [older, setOlder] = useState<Attempt[]>([]);
  const readOlder = async () => {
    const part = await savedHistoryPart();
    if (part !== null) setOlder(await part.savedTries(questionKey(question)));
  };
  const ids = new Set(earlier.map(({ id }) => id));
  const tries = [...older.filter(({ id }) => !ids.has(id)), ...earlier].sort(byClock);
  return (
    <details onToggle={() => void readOlder().catch(() => {})}>
      <summary>{words.earlier(tries.length)}</summary>
      <ol className="question-earlier">
        {tries.map((attempt) => (
          <li key={attempt.id}>
            {formatDay(attempt.at)}: {verdictWords[attempt.verdict]} {said(question, attempt)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A response to an earlier version of the question may name parts that are gone, so only this rev is put in words. */
function said<K extends Kind>(question: QuestionOf<K>, attempt: Attempt): string {
  const response = attempt.rev === question.rev ? parseResponse(question.kind, attempt.response) : null;
  return response === null ? "" : describeResponse(question, response);
}
