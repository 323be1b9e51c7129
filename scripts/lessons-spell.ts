// Looks up the words of the modules' texts and registers in a dictionary, beside each module's own list, spelling.txt.
//   npm run lessons:spell
//   npm run lessons:spell -- how-to-read-a-un-vote
import { join } from "node:path";
import { parseDocument } from "yaml";
import { filesIn, moduleSlugs, textIn } from "../lib/content/files";
import { languageNamed } from "../lib/content/languages";
import { checkSpelling, readSpelling, tellMisspelt, whatToDo } from "../lib/content/spelling";
import { hasDictionary, loadCspell } from "./cspell";
import { root } from "./run.mjs";

const read = textIn(root);
const all = moduleSlugs(root);
// As a shell completes it: lessons/how-to-read-a-un-vote/
const asked = process.argv
  .slice(2)
  .map((name) => name.replace(/^(?:\.\/)?lessons\//, "").replace(/\/+$/, ""));
const strange = asked.find((slug) => !all.includes(slug));
if (strange !== undefined) {
  console.error(`No module is called ${strange}. There are: ${all.join(", ")}.`);
  process.exit(2);
}

for (const slug of asked.length > 0 ? asked : all) {
  const language = languageOf(slug);
  if (!hasDictionary(language)) {
    console.log(
      `lessons/${slug} is in ${language}, for which cspell brings no dictionary: it was not checked.`,
    );
    continue;
  }
  const speller = await loadCspell(language);
  if (speller === null) {
    console.error("cspell is fetched the first time, and could not be: try again with a network.");
    process.exit(2);
  }
  const files = filesIn(join(root, "lessons", slug)).filter((name) => /\.(?:mdx|md|yaml)$/.test(name));
  const texts = Object.fromEntries(
    files.map((name) => [`lessons/${slug}/${name}`, read(`lessons/${slug}/${name}`)]),
  );
  const own = readSpelling(read(`lessons/${slug}/spelling.txt`));
  const { misspelt, unused } = await checkSpelling(texts, own, speller.unknownWords);
  for (const found of misspelt) console.error(tellMisspelt(found, await speller.suggest(found.word)));
  if (unused.length > 0)
    console.log(`lessons/${slug}/spelling.txt has what no text needs; it can go: ${unused.join(", ")}.`);
  const next = whatToDo(slug, misspelt.length);
  if (next === null) console.log(`lessons/${slug}: every word is known.`);
  else {
    console.error(next);
    process.exitCode = 1;
  }
}

/** The language of a module's lessons, also where the rest of its module.yaml has a mistake. */
function languageOf(slug: string): string {
  const language: unknown = parseDocument(read(`lessons/${slug}/module.yaml`)).get("language");
  return typeof language === "string" ? languageNamed(language) : "English";
}
