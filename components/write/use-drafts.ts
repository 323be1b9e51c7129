import { starter } from "@words/write-examples";
import { useCallback, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { type Draft, type Drafts, keepText, textOfDraft } from "@/lib/own/drafts";
import type { RecordState } from "@/lib/record/record-store";
import { newId } from "../host/new-id";
import { draftStore, startDrafts } from "../own/draft-store";

/** In milliseconds after the last letter. */
const soon = 400;

export interface Desk {
  state: RecordState<Drafts>;
  /** Null until what is kept was read. */
  draft: { id: string; text: string } | null;
  /** The same draft as another tab wrote it since. */
  elsewhere: string | null;
  write(text: string): void;
  open(draft: Draft): void;
  begin(text: string): void;
}

/** A name for this page among the versions of a draft, and for new drafts. */
const name = () => newId().replace(/[^\w]/g, "-");

/** The draft that is open, kept a moment after every change and at once when the page is left. */
export function useDrafts(): Desk {
  const state = useStore(draftStore);
  const [draft, setDraft] = useState<Desk["draft"]>(null);
  const page = useRef("");
  const unsaved = useRef<{ id: string; text: string } | null>(null);
  const waiting = useRef(0);

  const keep = useCallback(() => {
    clearTimeout(waiting.current);
    const now = unsaved.current;
    unsaved.current = null;
    if (now === null) return;
    draftStore.change((record) => keepText(record, now.id, now.text, page.current, Date.now()));
  }, []);

  useEffect(() => {
    page.current = name();
    startDrafts().then(() => {
      const [last] = draftStore.getState().record.drafts;
      setDraft(
        (now) => now ?? (last ? { id: last.id, text: textOfDraft(last) } : { id: name(), text: starter }),
      );
    });
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      keep();
      removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keep);
    };
  }, [keep]);

  const kept = state.record.drafts.find(({ id }) => id === draft?.id);
  const last = kept?.versions.at(-1);
  const isOthers = last !== undefined && last.by !== page.current && last.text !== draft?.text;
  // What this page wrote after it read the other's text is newer than that.
  const elsewhere = isOthers && last.at > (openedAt.get(draft?.id ?? "") ?? 0) ? last.text : null;

  const show = (id: string, text: string) => {
    keep();
    openedAt.set(
      id,
      draftStore
        .getState()
        .record.drafts.find((one) => one.id === id)
        ?.versions.at(-1)?.at ?? 0,
    );
    setDraft({ id, text });
  };

  return {
    state,
    draft,
    elsewhere,
    write(text) {
      if (draft === null) return;
      setDraft({ id: draft.id, text });
      unsaved.current = { id: draft.id, text };
      clearTimeout(waiting.current);
      waiting.current = window.setTimeout(keep, soon);
    },
    open: (one) => show(one.id, textOfDraft(one)),
    begin(text) {
      const id = name();
      show(id, text);
      draftStore.change((record) => keepText(record, id, text, page.current, Date.now()));
    },
  };
}

/** When the text that this page last took over of a draft was written. */
const openedAt = new Map<string, number>();
