import { savingNotices, words } from "@words/progress";
import { progressStore } from "./progress-store";
import { saveProgress } from "./record-file";
import { saveFile } from "./save-file";
import { useProgress } from "./use-progress";

/** Says so when answers are not saved, or when something saved could not be read. Empty when all is well. */
export function SavingNotice() {
  const saving = useProgress((all) => all.saving);
  const broken = useProgress((all) => all.broken);
  const text = savingNotices[saving];
  return (
    <div>
      {text !== null && (
        <div className="ui-notice" role="alert">
          <p>{text}</p>
          {saving !== "newer" && (
            <button type="button" onClick={saveProgress}>
              {words.saveFile}
            </button>
          )}
        </div>
      )}
      {broken !== null && (
        <div className="ui-notice" role="alert">
          <p>{saving === "memory-full" ? words.brokenInPlace : words.broken}</p>
          <button
            type="button"
            onClick={() => saveFile("set-aside.txt", progressStore.takeBroken().join("\n\n"), "text/plain")}
          >
            {words.saveBroken}
          </button>
          <button type="button" onClick={() => progressStore.dropBroken()}>
            {words.dropBroken}
          </button>
        </div>
      )}
    </div>
  );
}
