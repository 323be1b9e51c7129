import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkRules } from "@/lib/content/check-rules";
import { textIn } from "@/lib/content/files";
import { checkModule } from "@/lib/content/load";
import { formatProblem } from "@/lib/content/problem";
import { readModule } from "@/lib/content/rules/reading";
import { refusedName, starterText } from "@/lib/content/starter";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A project that holds the starter alone, under this title and name. */
function started(title: string, name: string, language = ""): string {
  const root = mkdtempSync(join(tmpdir(), "starter-"));
  folders.push(root);
  const folder = join(root, "lessons", name);
  cpSync(join(process.cwd(), "scripts", "starter"), folder, { recursive: true });
  const file = join(folder, "module.yaml");
  writeFileSync(file, starterText(readFileSync(file, "utf8"), { title, today: "2026-11-29", language }));
  return root;
}

describe("the starter of a module", () => {
  // The order of choices follows from the name of their module, and a rule looks at where the right ones stand.
  const names = ["new", "counting", ...Array.from({ length: 20 }, (_, at) => `module-${at}`)];

  it.each(names)("passes every check and keeps every rule for lessons as %s", (name) => {
    const root = started("How to read a vote", name);
    const { loaded, problems } = checkModule(root, name);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(loaded?.module).toMatchObject({ title: "How to read a vote", updated: "2026-11-29" });
    if (loaded === null) return;
    expect(checkRules(readModule(loaded.module, textIn(root))).problems.map(formatProblem)).toEqual([]);
  });

  it("is in the language that was named, and keeps every rule in it", () => {
    const root = started("Lire un vote", "vote", "French");
    const { loaded, problems } = checkModule(root, "vote");
    expect(problems.map(formatProblem)).toEqual([]);
    expect(loaded?.module.language).toBe("French");
    expect(loaded && checkRules(readModule(loaded.module, textIn(root))).problems.map(formatProblem)).toEqual(
      [],
    );
  });

  it("takes any title, whatever signs are in it", () => {
    const text = readFileSync(join(process.cwd(), "scripts", "starter", "module.yaml"), "utf8");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((title) => title.trim() !== ""),
        (title) => {
          expect(parse(starterText(text, { title: title.trim(), today: "2026-11-29" }))).toMatchObject({
            title: title.trim(),
            updated: "2026-11-29",
          });
        },
      ),
    );
    for (const title of ["Why? #1: “No”", "yes", "1984", "- a", "$& and $1", "'", "The UN TODAY"]) {
      expect(parse(starterText(text, { title, today: "2026-11-29" })).title).toBe(title);
    }
  });
});

describe("the name of a module", () => {
  it("is one that can be an address and that no module has", () => {
    expect(refusedName("reading-a-vote", ["other"])).toBeNull();
    for (const name of ["", "Votes", "a vote", "über", "../up", "a/b", "-a", "a-", "2014", "a--b"]) {
      expect(refusedName(name, []), name).toBe(
        `"${name}" cannot be an address. Use small letters, digits and hyphens, as in reading-a-vote.`,
      );
    }
    expect(refusedName("votes", ["votes"])).toBe(
      "lessons/votes is there already, and nothing in it was changed. Choose another name.",
    );
  });
});
