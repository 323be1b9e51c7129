import { writeWords as words } from "@words/write";
import { useState } from "react";
import { type Draft, textOfDraft, withoutDraft } from "@/lib/own/drafts";
import { titleOf } from "@/lib/own/title-of";
import { formatClock } from "@/words/format";
import { draftStore } from "../own/draft-store";
import type { Desk } from "./use-drafts";

interface DraftListProps {
  desk: Desk;
  starter: string;
  onText: (text: string) => void;
}

/** The lessons in this browser, the versions of the one that is open, and a new one. */
export function DraftList({ desk, starter, onText }: DraftListProps) {
  const [gone, setGone] = useState<Draft | null>(null);
  const { drafts } = desk.state.record;
  const open = drafts.find(({ id }) => id === desk.draft?.id);
  const earlier = open?.versions.slice(0, -1).reverse() ?? [];
  const remove = (draft: Draft) => {
    // The last letters of an open one are kept first, so that they are not put back afterwards.
    if (draft.id === desk.draft?.id) desk.begin(starter);
    setGone(draftStore.getState().record.drafts.find(({ id }) => id === draft.id) ?? draft);
    draftStore.change((record) => withoutDraft(record, draft.id));
  };
  return (
    <section className="write-panel">
      <p>
        <button type="button" onClick={() => desk.begin(starter)}>
          {words.fresh}
        </button>
      </p>
      <div role="status">
        {gone !== null && (
          <p>
            {words.removed(nameOf(gone))}{" "}
            <button
              type="button"
              onClick={() => {
                draftStore.change((record) => ({ drafts: [...record.drafts, gone] }));
                setGone(null);
              }}
            >
              {words.undo}
            </button>
          </p>
        )}
      </div>
      <ul className="write-drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <b>{nameOf(draft)}</b> <span className="ui-quiet">{whenOf(draft.versions.at(-1)?.at ?? 0)}</span>{" "}
            {draft.id !== desk.draft?.id && (
              <button type="button" onClick={() => desk.open(draft)}>
                {words.open}
              </button>
            )}{" "}
            <button type="button" onClick={() => remove(draft)}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{words.versions}</summary>
          <ul className="write-drafts">
            {earlier.map(({ at, by, text }) => (
              <li key={`${at} ${by}`}>
                {words.version(whenOf(at), words.wordsIn(text.split(/\s+/).length))}{" "}
                <button type="button" onClick={() => onText(text)}>
                  {words.takeVersion}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function nameOf(draft: Draft): string {
  return titleOf(textOfDraft(draft)) || words.unnamed;
}

function whenOf(at: number): string {
  return formatClock(at, -new Date(at).getTimezoneOffset());
}
