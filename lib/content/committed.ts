import { execFileSync } from "node:child_process";

/** Gives what was committed of a file, the newest first, by its path from the project's root; null where it was deleted. */
export type Committed = (path: string) => (string | null)[];

/** So many versions of a file are looked at. */
const most = 50;

/**
 * What Git knows of a file: in the commits that lead here and, while something is merged, in those that are to come in. Nothing
 * where there is no Git, or where it does not know the file.
 *
 * @param root the project's folder
 */
export function committedIn(root: string): Committed {
  const git = (args: string[], input = ""): Buffer =>
    execFileSync("git", args, { cwd: root, input, stdio: ["pipe", "pipe", "ignore"], maxBuffer: 2 ** 30 });
  return (path) => {
    try {
      const tips = ["HEAD", "MERGE_HEAD"].filter((name) => isThere(git, name));
      // A merge that took one side whole is followed on both.
      const log = ["log", "--full-history", "--format=%H", `-n${most}`, ...tips, "--", path];
      const commits = git(log).toString().split("\n").filter(Boolean);
      const wanted = commits.map((commit) => `${commit}:./${path}\n`).join("");
      return blobsIn(git(["cat-file", "--batch"], wanted));
    } catch {
      return [];
    }
  };
}

function isThere(git: (args: string[]) => Buffer, name: string): boolean {
  try {
    git(["rev-parse", "--verify", "--quiet", name]);
    return true;
  } catch {
    return false;
  }
}

/** The texts in what `git cat-file --batch` says: a line with the length before each, or a line that there is none. */
function blobsIn(said: Buffer): (string | null)[] {
  const texts: (string | null)[] = [];
  for (let at = 0; at < said.length; ) {
    const end = said.indexOf("\n", at);
    if (end < 0) break;
    const [, length] = / blob (\d+)$/.exec(said.toString("utf8", at, end)) ?? [];
    at = end + 1;
    texts.push(length === undefined ? null : said.toString("utf8", at, at + Number(length)));
    if (length !== undefined) at += Number(length) + 1;
  }
  return texts;
}
