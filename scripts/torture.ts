/**
 * Breaks things on purpose, for about ten minutes, and says what was lost: docs/reliability.md has the table.
 *   npm run torture -- --section server --seed 7 --effort 10
 */
import { readFlags } from "./run.mjs";
import { sections } from "./torture/sections";

const flags = readFlags({
  section: { type: "string", multiple: true },
  seed: { type: "string" },
  effort: { type: "string" },
});
const names = sections.map(({ name }) => name);
const wanted = flags.section ?? names;
for (const name of wanted)
  if (!names.includes(name)) stop(`--section ${name}: known here are ${names.join(", ")}.`);
const seed = numberOf("seed", flags.seed, Date.now() % 1_000_000);
const effort = numberOf("effort", flags.effort, 100);

console.log(`Seed ${seed}, effort ${effort}: npm run torture -- --seed ${seed} --effort ${effort}`);
const rows: Record<string, string | number>[] = [];
const faults: string[] = [];
for (const section of sections.filter(({ name }) => wanted.includes(name))) {
  console.log(`\n▸ ${section.name}`);
  const started = Date.now();
  for (const outcome of await section.run({ seed, effort })) {
    rows.push({
      section: section.name,
      what: outcome.what,
      tries: outcome.tries,
      lost: outcome.faults.length,
    });
    for (const fault of outcome.faults) faults.push(`${section.name}: ${fault}`);
  }
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.table(rows);
for (const fault of faults.slice(0, 50)) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

function numberOf(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) stop(`--${name} ${text}: this should be a number above 0.`);
  return number;
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
