import { ownFieldWords as words } from "@words/teach";
import { useCallback, useEffect, useState } from "react";
import type { KeptLesson } from "@/lib/own/kept-lessons";
import { longestLessonCode } from "@/lib/own/lesson-code";
import { longestOwnCode } from "@/lib/quiz/only";
import { ownHash, writePath } from "@/lib/routes";
import type { OwnQuestions } from "../own/own-questions";
import { readQuestions } from "../own/read-questions";
import { FileButton } from "../ui/file-button";
import { onLongPaste } from "../ui/long-paste";
import { siteHref } from "../ui/site-href";

interface OwnFieldProps {
  /** What was added; null: nothing. */
  own: OwnQuestions | null;
  onOwn: (own: OwnQuestions | null) => void;
}

/** Questions of the teacher's own, from the lessons written in this browser or from one that was passed on. */
export function OwnField({ own, onOwn }: OwnFieldProps) {
  const [kept, setKept] = useState<KeptLesson[] | null>(null);
  const [chosen, choose] = useState("");
  const [pasted, paste] = useState("");
  const [said, say] = useState("");
  const [isOpen, open] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const look = () =>
      import("@/lib/own/kept-lessons").then(
        ({ draftKeys, keptLessons }) => setKept(keptLessons(localStorage.getItem(draftKeys.record))),
        () => setKept([]),
      );
    look();
    // Whoever wrote some in another tab finds them on coming back.
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [isOpen]);

  const add = useCallback(
    async (text: string, none = "") => {
      onOwn(null);
      if (text.trim() === "") return say(none);
      say(words.reading);
      const found = await readQuestions(text);
      if (typeof found === "string") return say(words.problems[found]);
      if (found.mistakes > 0) return say(words.mistakes(found.mistakes));
      if (found.code.length > longestOwnCode) return say(words.long);
      say(words.added(found.desk.title, found.shapes.length));
      onOwn(found);
    },
    [onOwn],
  );
  useEffect(() => {
    const asked = location.hash.slice(1);
    if (!asked.startsWith(ownHash)) return;
    open(true);
    add(asked.slice(ownHash.length));
  }, [add]);
  return (
    <div className="maker-questions">
      <details open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
        <summary>{own === null ? words.title : words.titleWith(own.shapes.length)}</summary>
        <p className="ui-quiet">
          {words.note}{" "}
          <a href={siteHref(writePath)} target="_blank" rel="noreferrer">
            {words.write}
          </a>
        </p>
        <label className="assignment-field">
          {words.kept}
          <select
            value={chosen}
            onChange={(event) => {
              const id = event.currentTarget.value;
              choose(id);
              paste("");
              add(kept?.find((one) => one.id === id)?.text ?? "");
            }}
          >
            <option value="">{kept?.length === 0 ? words.keptNone : words.none}</option>
            {kept?.map(({ id, title }) => (
              <option key={id} value={id}>
                {title || words.unnamed}
              </option>
            ))}
          </select>
        </label>
        <label className="assignment-field">
          {words.pasted}
          <textarea
            rows={2}
            spellCheck="false"
            value={pasted}
            onChange={(event) => {
              const text = event.currentTarget.value;
              paste(text);
              choose("");
              add(text);
            }}
            onPaste={onLongPaste((text) => {
              paste("");
              choose("");
              add(text);
            })}
          />
        </label>
        <div className="ui-actions">
          <FileButton
            label={words.file}
            accept=".lesson,.txt,text/plain"
            onFiles={async ([file]) => {
              choose("");
              paste("");
              onOwn(null);
              if (file.size > longestLessonCode) say(words.long);
              else await add(await file.text().catch(() => ""), words.problems["no-lesson"]);
            }}
          />
        </div>
        <div role="status" className="ui-status">
          {said !== "" && (
            <p className="ui-note" key={said}>
              {said}
            </p>
          )}
        </div>
        {own !== null && (
          <>
            <ol>
              {own.desk.questions.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ol>
            <div className="ui-actions">
              <button
                type="button"
                onClick={() => {
                  choose("");
                  paste("");
                  say(words.removed);
                  onOwn(null);
                }}
              >
                {words.remove}
              </button>
            </div>
          </>
        )}
      </details>
    </div>
  );
}
