/** Whose file it may be, by the ways learning platforms name what they hand over. A suggestion: the teacher decides. */

/** Folders that tell of no student, in any platform's download. */
const nobody =
  /^(?:version|attempt|versuch|submission|abgabe|try)s?[ _-]*\d*$|^onlinetext$|^submissions?(?: attachment\(s\))?$|^files?$/i;

/** Where a platform hides who it was from whoever marks. */
const hidden = /^participant$/i;

const longest = 80;

/** The folders of an archive that are no student's. */
export interface Folders {
  /** How many of the first ones all files have in common. */
  shared: number;
  /** Those of one name in several others, such as the title of what was handed in. */
  repeated: ReadonlySet<string>;
}

const noFolders: Folders = { shared: 0, repeated: new Set() };

/**
 * @param path a file with its folders
 * @returns null where the path tells of nobody
 */
export function studentOf(path: string, { shared, repeated }: Folders = noFolders): string | null {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  const folders = parts.slice(Math.min(shared, parts.length - 1), -1);
  for (const part of [...folders, file]) {
    // Moodle: "Ana Ruiz_1234_assignsubmission_file_".
    const moodle = /^(.+?)_\d+_assignsubmission_/.exec(part)?.[1];
    if (moodle !== undefined) return hidden.test(moodle) ? null : tidied(moodle);
    // Blackboard: "Essay_aruiz_attempt_2026-03-01-…".
    const blackboard = /_([^_]+)_attempt_\d{4}-\d\d-\d\d/.exec(part)?.[1];
    if (blackboard !== undefined) return tidied(blackboard);
    // Canvas: "ruizana_LATE_1234_5678_essay.docx".
    const canvas = /^([\p{L}\p{M}'-]+)(?:_late)?_\d+_\d+_/iu.exec(part)?.[1];
    if (canvas !== undefined) return tidied(canvas);
    // Brightspace: "1234-5678 - Ana Ruiz - Nov 29, 2026 1005 PM".
    const brightspace = /^\d+-\d+ - (.+) - [^-]*\d{4}[^-]*$/.exec(part)?.[1];
    if (brightspace !== undefined) return tidied(brightspace);
    // Sakai: "Ruiz, Ana(aruiz)".
    const sakai = /^([^()]+, [^()]+)\([\w.@-]+\)$/.exec(part)?.[1];
    if (sakai !== undefined) return tidied(sakai);
  }
  const folder = folders.findLast((one) => !nobody.test(one) && !repeated.has(one) && /\p{L}/u.test(one));
  if (folder !== undefined) return tidied(folder);
  // Google Classroom names what it made for each student "Ana Ruiz - Essay".
  const before = /^(?!Copy of )(\D{2,60}?) [-–] \S/u.exec(file)?.[1];
  if (before !== undefined) return tidied(before);
  const own = /^([^.]+)\.[^/]*$/.exec(file)?.[1]?.replace(/_/g, " ") ?? "";
  return writtenLikeNames.test(own.trim()) ? tidied(own) : null;
}

/** Two words or more that begin with capitals, or letters of a script that has none. */
const writtenLikeNames =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]+(?:,? \p{Lu}[\p{L}\p{M}'’-]+){1,4}|[\p{Lo}\p{M} ]{2,40})$/u;

function tidied(name: string): string | null {
  const plain = name
    .replace(/[_\s]+/g, " ")
    .trim()
    .slice(0, longest);
  return plain === "" ? null : plain;
}

/** Which folders of an archive are no student's. */
export function foldersOf(paths: readonly string[]): Folders {
  const parents = new Map<string, Set<string>>();
  for (const path of paths) {
    const folders = path.split("/").slice(0, -1);
    for (const [at, folder] of folders.entries()) {
      const inside = parents.get(folder) ?? new Set();
      parents.set(folder, inside.add(folders.slice(0, at).join("/")));
    }
  }
  const repeated = [...parents].flatMap(([folder, inside]) => (inside.size > 1 ? [folder] : []));
  return { shared: sharedFolders(paths), repeated: new Set(repeated) };
}

/** How many of their first folders all paths have in common. */
function sharedFolders(paths: readonly string[]): number {
  const [first = "", ...others] = paths;
  const folders = first.split("/").slice(0, -1);
  const differs = folders.findIndex((_, at) => {
    const head = `${folders.slice(0, at + 1).join("/")}/`;
    return !others.every((path) => path.startsWith(head));
  });
  // Of one file alone every folder is its own.
  if (others.length === 0) return 0;
  return differs < 0 ? folders.length : differs;
}
