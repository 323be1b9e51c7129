import { appendFileSync } from "node:fs";
import fc from "fast-check";
import { expect } from "vitest";
import { times } from "./times";

const { TEST_SEED: seed, TEST_TALLY: tally } = process.env;

fc.configureGlobal({
  // Without it every text and list stops at ten, whatever `maxLength` says: lines would never be long enough to fold.
  defaultSizeToMaxWhenMaxSpecified: true,
  numRuns: times(100),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(tally === undefined ? {} : { reporter: count }),
});

/** Writes down for `npm run torture` how often a property was tried. */
function count<T>(details: fc.RunDetails<T>): void {
  const { testPath, currentTestName } = expect.getState();
  const line = JSON.stringify({ file: testPath, test: currentTestName, tries: details.numRuns });
  if (tally !== undefined) appendFileSync(tally, `${line}\n`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
}
