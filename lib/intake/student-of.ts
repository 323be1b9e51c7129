/** Whose file it may be, by the ways learning platforms name what they hand over. A suggestion: the teacher decides. */

/** Folders that tell of no student, in any platform's download. */
const nobody =
  /^(?:version|attempt|versuch|submission|abgabe|try)s?[ _-]*\d*$|^onlinetext$|^submissions?$|^files?$/i;

const longest = 80;

/**
 * @param path a file with its folders
 * @param shared how many of the first folders all files of the archive have in common: they are no student's
 * @returns null where the path tells of nobody
 */
export function studentOf(path: string, shared: number): string | null {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  const folders = parts.slice(Math.min(shared, parts.length - 1), -1);
  for (const part of [...folders, file]) {
    // Moodle: "Ana Ruiz_1234_assignsubmission_file_".
    const moodle = /^(.+?)_\d+_assignsubmission_/.exec(part)?.[1];
    if (moodle !== undefined) return tidied(moodle);
    // Blackboard: "Essay_aruiz_attempt_2026-03-01-…".
    const blackboard = /_([^_]+)_attempt_\d{4}-\d\d-\d\d/.exec(part)?.[1];
    if (blackboard !== undefined) return tidied(blackboard);
    // Canvas: "ruizana_LATE_1234_5678_essay.docx".
    const canvas = /^([\p{L}\p{M}'-]+)(?:_late)?_\d+_\d+_/iu.exec(part)?.[1];
    if (canvas !== undefined) return tidied(canvas);
  }
  const folder = folders.findLast((one) => !nobody.test(one) && /\p{L}/u.test(one));
  if (folder !== undefined) return tidied(folder);
  // Google Classroom names what it made for each student "Ana Ruiz - Essay".
  const before = /^(\D{2,60}?) [-–] \S/u.exec(file)?.[1];
  return before === undefined ? null : tidied(before);
}

function tidied(name: string): string | null {
  const plain = name
    .replace(/[_\s]+/g, " ")
    .trim()
    .slice(0, longest);
  return plain === "" ? null : plain;
}

/** How many of their first folders all paths have in common. */
export function sharedFolders(paths: readonly string[]): number {
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
