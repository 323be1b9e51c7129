import { draftRecord, textOfDraft } from "./drafts";
import { titleOf } from "./title-of";

export { draftKeys } from "./drafts";

/** A lesson that is being written in this browser. */
export interface KeptLesson {
  id: string;
  title: string;
  text: string;
}

/**
 * Every lesson that is kept, the one changed last first.
 *
 * @param saved what stands in the browser's storage under `draftKeys.record`; null: nothing
 */
export function keptLessons(saved: string | null): KeptLesson[] {
  const read = saved === null ? null : draftRecord.read(saved);
  if (!read?.ok) return [];
  return read.record.drafts.map((draft) => {
    const text = textOfDraft(draft);
    return { id: draft.id, title: titleOf(text), text };
  });
}
