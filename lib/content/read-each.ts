import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "./files";
import { type Problem, Report } from "./problem";

/**
 * Reads every file of a folder that a module may bring. Hidden ones, which computers put there, are passed over.
 *
 * @param folder beside the module's lessons; it need not be there
 * @param read what a file is; null, and a problem in the report, where it cannot be used
 * @returns what was found, by the names of the files
 */
export function readEach<Found>(
  root: string,
  slug: string,
  folder: string,
  read: (slug: string, file: string, content: Buffer, report: Report) => Found | null,
): { found: Record<string, Found>; problems: Problem[] } {
  const path = join(root, "lessons", slug, folder);
  const found: Record<string, Found> = {};
  const problems: Problem[] = [];
  if (!existsSync(path)) return { found, problems };
  for (const file of filesIn(path)) {
    if (file.startsWith(".")) continue;
    const report = new Report(`lessons/${slug}/${folder}/${file}`);
    const one = read(slug, file, readFileSync(join(path, file)), report);
    if (one !== null) found[file] = one;
    problems.push(...report.problems);
  }
  return { found, problems };
}
