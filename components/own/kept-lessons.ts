import { textOfDraft } from "@/lib/own/drafts";
import { draftStore, startDrafts } from "./draft-store";

/** A lesson that is being written in this browser. */
export interface KeptLesson {
  id: string;
  title: string;
  text: string;
}

/** Every one of them, the one changed last first. */
export async function keptLessons(): Promise<KeptLesson[]> {
  await startDrafts();
  return draftStore.getState().record.drafts.map((draft) => {
    const text = textOfDraft(draft);
    return { id: draft.id, title: /^title:[ \t]*(.+)$/m.exec(text.slice(0, 2000))?.[1] ?? "", text };
  });
}
