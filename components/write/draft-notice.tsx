import { draftNotices as words } from "@words/write";
import { draftStore } from "../own/draft-store";
import { saveFile } from "../progress/save-file";
import type { Desk } from "./use-drafts";

/** Says so when what is written is not kept, or lessons that were kept could not be read, and offers to save those. */
export function DraftNotice({ state: { saving, broken } }: Pick<Desk, "state">) {
  const said = saving === "newer" ? words.newer : saving.startsWith("memory") ? words.notKept : null;
  const inPlace = saving === "memory-full";
  return (
    <div role="alert">
      {said !== null && <p className="ui-note">{said}</p>}
      {broken !== null && (
        <div className="ui-note">
          <p>{inPlace ? words.brokenInPlace : words.broken}</p>
          <div className="ui-actions">
            <button
              type="button"
              onClick={() =>
                saveFile("set-aside-lessons.txt", draftStore.takeBroken().join("\n\n"), "text/plain")
              }
            >
              {words.saveBroken}
            </button>
            {!inPlace && (
              <button type="button" onClick={() => draftStore.dropBroken()}>
                {words.dropBroken}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
