import { writeWords as words } from "@words/write";
import { type RefObject, useEffect, useRef, useState } from "react";
import { longestOpen } from "@/lib/own/drafts";
import { type InsertKind, insertAll, insertAt } from "@/lib/own/insert-at";
import type { Cure, Reading } from "@/lib/own/reading";
import { isComposedFirst } from "../ui/composing";
import type { TextEditor } from "./text-editor";

interface Wanted {
  /** The draft that is written; another one has an editor of its own. */
  id: string | null;
  text: string | null;
  reading: Reading | null;
  /** Without the editor, by choice. */
  isPlain: boolean;
  onChange: (text: string) => void;
  /** A change was refused, since the text would be longer than a page can hold. */
  onTooLong: (length: number) => void;
}

export interface Editing {
  host: RefObject<HTMLDivElement | null>;
  field: RefObject<HTMLTextAreaElement | null>;
  /** A change of the plain field, which has to be told. */
  fieldChanged: (field: HTMLTextAreaElement) => void;
  /** What is about to be pasted into it: too much is refused before the browser lays it out, which takes minutes. */
  fieldPasted: (event: { clipboardData: DataTransfer | null; preventDefault: () => void }) => void;
  /** False until the editor has come, where it does not come, and where it is not wanted. */
  hasEditor: boolean;
  setText: (text: string) => void;
  /** `draws`: the tag, where its example brings data for the top. Without them where they cannot be loaded: the check then says what is missing. */
  insert: (text: string, kind: InsertKind, draws: string | null) => Promise<void>;
  apply: (cure: Cure) => void;
  goTo: (place: number) => void;
}

/** The editor where it can be had, else the plain field; whichever it is, both are used alike. */
export function useEditor({ id, text, reading, isPlain, onChange, onTooLong }: Wanted): Editing {
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const goesOnAt = useRef<number | null>(null);
  const [hasEditor, setHasEditor] = useState(false);
  const latest = useRef({ text, onChange, onTooLong });
  latest.current = { text, onChange, onTooLong };

  useEffect(() => {
    if (id === null || isPlain) return;
    let ended = false;
    import("./text-editor").then(
      ({ startEditor }) => {
        const start = () => {
          const { current: into } = host;
          const { current: typed } = field;
          if (ended || into === null) return;
          // Whoever is writing goes on writing.
          goesOnAt.current = typed !== null && document.activeElement === typed ? typed.selectionEnd : null;
          editor.current = startEditor(into, {
            text: latest.current.text ?? "",
            label: words.text,
            mend: words.mend,
            longest: longestOpen,
            onTooLong: (length) => latest.current.onTooLong(length),
            onChange: (changed) => latest.current.onChange(changed),
          });
          setHasEditor(true);
        };
        const around = host.current?.parentElement;
        if (!around || !isComposedFirst(around, start)) start();
      },
      // The plain field stays.
      () => {},
    );
    return () => {
      ended = true;
      editor.current?.end();
      editor.current = null;
      setHasEditor(false);
    };
  }, [id, isPlain]);

  useEffect(() => {
    // Only now can it be seen, and take the cursor.
    if (hasEditor && goesOnAt.current !== null) editor.current?.goTo(goesOnAt.current);
  }, [hasEditor]);

  useEffect(() => {
    // What was said of another text would stand at the wrong places.
    if (hasEditor && reading !== null && reading.length === text?.length) editor.current?.show(reading.said);
  }, [reading, hasEditor, text]);

  const change = (cure: Cure) => {
    if (editor.current !== null) return editor.current.apply(cure);
    const now = text ?? "";
    onChange(now.slice(0, cure.from) + cure.text + now.slice(cure.to));
  };
  return {
    host,
    field,
    hasEditor,
    setText(next) {
      if (editor.current === null) onChange(next);
      else editor.current.setText(next);
    },
    async insert(example, kind, draws) {
      const data = draws === null ? null : await import("./data-at-top").catch(() => null);
      const now = editor.current?.text() ?? latest.current.text ?? "";
      const cursor = editor.current?.cursor() ?? field.current?.selectionStart ?? now.length;
      const insertions = [...(data?.dataAtTop(now, draws ?? "") ?? []), insertAt(now, cursor, example, kind)];
      if (editor.current !== null) editor.current.insert(insertions);
      else onChange(insertAll(now, insertions));
    },
    apply: change,
    fieldPasted(event) {
      const length = (text?.length ?? 0) + (event.clipboardData?.getData("text/plain").length ?? 0);
      if (length <= longestOpen) return;
      event.preventDefault();
      onTooLong(length);
    },
    fieldChanged(changed) {
      const { length } = changed.value;
      if (length <= longestOpen || length <= (text?.length ?? 0)) return onChange(changed.value);
      changed.value = text ?? "";
      onTooLong(length);
    },
    goTo(place) {
      if (editor.current !== null) return editor.current.goTo(place);
      field.current?.focus();
      field.current?.setSelectionRange(place, place);
    },
  };
}
