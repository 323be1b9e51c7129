import { words } from "@words/question-footer";
import { useEffect, useRef, useState } from "react";
import { questionKey } from "@/lib/quiz/names";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { sentenceOf } from "@/lib/quiz/response";

interface SomethingWrongProps<K extends Kind> {
  question: QuestionOf<K>;
  /** The last answer, in words. */
  answer: string;
  /** Where the question can be reached; null: nowhere. */
  link: string | null;
}

/** A note to copy for who finds a mistake. There is no server to send it to, and the page need not know where it goes. */
export function SomethingWrong<K extends Kind>({ question, answer, link }: SomethingWrongProps<K>) {
  const [part, setPart] = useState<typeof import("./late-note") | null>(null);
  const [said, say] = useState("");
  /** As the reader has changed it. */
  const [changed, change] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (part !== null) field.current?.focus();
  }, [part]);
  if (part === null) {
    const open = () => import("./late-note").then(setPart, () => say(words.notLoaded));
    return (
      <>
        <button type="button" className="ui-link" onClick={open}>
          {words.somethingWrong}
        </button>
        {said !== "" && <span role="alert">{said}</span>}
      </>
    );
  }
  const { noteWords, noteOn, copyText } = part;
  const { rev } = question;
  const copy = async () => {
    const isCopied = await copyText(field.current?.value ?? "");
    if (!isCopied) field.current?.select();
    say(isCopied ? noteWords.copied : noteWords.byHand);
  };
  return (
    <div className="question-note">
      <label>
        {noteWords.label}
        <textarea
          ref={field}
          rows={9}
          value={changed ?? noteOn(sentenceOf(question), link, { key: questionKey(question), rev, answer })}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      </label>
      <div className="ui-actions">
        <button type="button" onClick={copy}>
          {noteWords.copy}
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
