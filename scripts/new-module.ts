// Makes the folder of a new module: registers and one lesson that keep every rule, to be replaced line by line.
//   npm run lessons:new -- reading-a-vote
//   npm run lessons:new -- reading-a-vote --title "How to read a UN vote" --language French
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { languageNamed } from "../lib/content/languages";
import { refusedName, starterText } from "../lib/content/starter";
import { root } from "./run.mjs";

const usage = 'Say its name and title: npm run lessons:new -- reading-a-vote --title "How to read a UN vote"';

const { name, title, language } = await asked();
const taken = readdirSync(join(root, "lessons"));
const refused = refusedName(name, taken);
if (refused !== null) end(refused);
if (title.trim() === "") end(`The title is empty. ${usage}`);

const folder = join(root, "lessons", name);
const starter = join(root, "scripts", "starter");
cpSync(starter, folder, { recursive: true });
const today = new Date().toISOString().slice(0, 10);
const file = join(folder, "module.yaml");
writeFileSync(
  file,
  starterText(readFileSync(file, "utf8"), {
    title: title.trim(),
    language: languageNamed(language.trim()),
    today,
  }),
);

console.log(`lessons/${name} is made:`);
for (const made of readdirSync(folder).sort()) console.log(`  lessons/${name}/${made}`);
console.log(`
Next:
  npm run lessons:dev      shows it at http://localhost:3000/learn/${name} as you write
  npm run lessons:check    lists what is wrong, each line with its place and how to mend it
  npm run lessons:release  before others answer: from then on their answers are kept through your changes
docs/for-authors.md says what stands in each file.`);

async function asked(): Promise<{ name: string; title: string; language: string }> {
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        options: { title: { type: "string" }, language: { type: "string" } },
        allowPositionals: true,
      });
    } catch (error) {
      return end(`${error instanceof Error ? error.message.split(". ")[0] : error}. ${usage}`);
    }
  })();
  const [given, ...more] = positionals;
  if (more.length > 0) end(`One name, please: "${positionals.join("-")}"? ${usage}`);
  const { language = "" } = values;
  if (given !== undefined && values.title !== undefined)
    return { name: given, title: values.title, language };
  if (!process.stdin.isTTY) end(usage);
  const line = createInterface({ input: process.stdin, output: process.stdout });
  const name =
    given ?? (await line.question("Name of the folder, which is its address too (small letters, hyphens): "));
  const title = values.title ?? (await line.question("Title, as readers see it: "));
  const spoken =
    values.language ?? (await line.question("Language of its lessons, in English (Enter for English): "));
  line.close();
  return { name: name.trim(), title, language: spoken };
}

function end(sentence: string): never {
  console.error(sentence);
  return process.exit(2);
}
