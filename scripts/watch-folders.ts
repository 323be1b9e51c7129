import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** A save is often several changes. In milliseconds. */
const pause = 150;

/**
 * Calls a moment after something has changed in a folder or in those inside it. Each folder is watched by itself: of a file that is
 * watched as one, Linux says nothing more once an editor has put a new one in its place.
 *
 * @returns what ends it
 */
export function watchFolders(top: string, tell: () => void): () => void {
  let watchers: FSWatcher[] = [];
  let waiting: NodeJS.Timeout | undefined;
  const end = () => {
    for (const watcher of watchers.splice(0)) watcher.close();
  };
  // Before anything is told: what changes from here on is noticed, also in a folder that was taken away and put back.
  const begin = () => {
    end();
    watchers = foldersIn(top).flatMap((folder) => {
      try {
        return watch(folder, changed).on("error", changed);
      } catch {
        // Gone since it was listed.
        return [];
      }
    });
  };
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      begin();
      tell();
    }, pause);
  };
  begin();
  return () => {
    clearTimeout(waiting);
    end();
  };
}

function foldersIn(top: string): string[] {
  try {
    const inside = readdirSync(top, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [top, ...inside.flatMap(({ name }) => foldersIn(join(top, name)))];
  } catch {
    return [];
  }
}
