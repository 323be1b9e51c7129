/**
 * Measures one lesson three ways, side by side in one run: typed by hand, as it is built here, as Next ships it.
 *   npm run bench -- --rounds 9
 * What is measured and how to read it: docs/bench.md. Times are printed, never judged: the exit code is not theirs.
 */
import { chromium } from "@playwright/test";
import { goal, median, type Row, ratio, roundsFrom, table } from "./bench/figures";
import { type Audit, loadLighthouse } from "./bench/lighthouse";
import { bytesByRoom, startVariants, type Variant } from "./bench/variants";
import { type Bytes, type SecondVisit, type Visit, visit, visitAgain, weigh } from "./bench/visit";
import { findOrInstallBrowser } from "./browser.mjs";
import { readFlags } from "./run.mjs";

interface Measured {
  variant: Variant;
  bytes: Bytes;
  visits: Visit[];
  /** What comes after a first visit: as the page is, and where no worker may answer for it. */
  again: { worker: SecondVisit[]; cache: SecondVisit[] };
  audits: Audit[];
}

const flags = readFlags({ rounds: { type: "string" } });
const rounds = roundsFrom(flags.rounds, 5);
const executablePath = await findOrInstallBrowser();
const variants = await startVariants();
const lighthouse = await loadLighthouse();
const browser = await chromium.launch({ executablePath });

const measured: Measured[] = [];
for (const variant of variants) {
  const bytes = await weigh(browser, variant.url);
  measured.push({ variant, bytes, visits: [], again: { worker: [], cache: [] }, audits: [] });
}
for (let round = 0; round < rounds; round++) {
  for (const { variant, visits, again } of turned(measured, round)) {
    const { url, sent } = variant;
    const seen = await visit(browser, url);
    visits.push(seen);
    again.worker.push(await visitAgain(browser, url, { worker: true, sent }));
    again.cache.push(await visitAgain(browser, url, { worker: false, sent }));
    console.log(`round ${round + 1} of ${rounds}: ${variant.name}, ${Math.round(seen.firstFeedback)} ms`);
  }
}
await browser.close();
const auditRounds = lighthouse === null ? 0 : Math.min(rounds, 3);
for (let round = 0; round < auditRounds; round++) {
  for (const { variant, audits } of turned(measured, round)) {
    if (lighthouse !== null) audits.push(await lighthouse(variant.url, executablePath));
    console.log(`Lighthouse ${round + 1} of ${auditRounds}: ${variant.name}, ${audits.at(-1)?.score}`);
  }
}
for (const { server } of variants) server.close();
report();
console.log("\nWhere the bytes of this page's script go (by file: npm run bytes)");
console.table(await bytesByRoom());

/** Each round begins with another variant, so that none always runs after the same one. */
function turned<T>(all: readonly T[], by: number): T[] {
  const start = by % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}

function paintOf({ firstPaint }: SecondVisit): number {
  return firstPaint / 1000;
}

function report(): void {
  const row = (name: string, digits: number, of: (one: Measured) => number[]): Row => ({
    name,
    digits,
    measured: measured.map(of),
  });
  const weight = (name: string, of: (bytes: Bytes) => number) => row(name, 0, ({ bytes }) => [of(bytes)]);
  const firstFeedback = row("first feedback in slow 4G, s", 2, ({ visits }) =>
    visits.map((seen) => seen.firstFeedback / 1000),
  );
  const firstInTools = row("first feedback in DevTools' slow 4G, s", 2, ({ visits }) =>
    visits.map((seen) => seen.firstFeedbackInTools / 1000),
  );
  const firstPaint = row("first paint in slow 4G, s", 2, ({ visits }) =>
    visits.map((seen) => seen.firstPaint / 1000),
  );
  const tap = row("tap to feedback, ms", 0, ({ visits }) => visits.flatMap(({ taps }) => taps));
  const deadClicks = row("dead clicks", 0, ({ visits }) => visits.map((seen) => seen.deadClicks));
  const shift = row("layout shift", 3, ({ visits }) => visits.map((seen) => seen.shift.amount));
  const rows = [
    weight("HTML, brotli bytes", ({ html }) => html),
    weight("CSS, brotli bytes", ({ css }) => css),
    weight("JS, brotli bytes", ({ js }) => js),
    weight("all, brotli bytes", ({ html, css, js, other }) => html + css + js + other),
    weight("requests", ({ requests }) => requests),
    firstPaint,
    firstFeedback,
    firstInTools,
    tap,
    deadClicks,
    shift,
    row("second visit, bytes sent", 0, ({ again }) => again.worker.map(({ bytes }) => bytes)),
    row("second visit, first paint, s", 2, ({ again }) => again.worker.map(paintOf)),
    row("the same without a worker, bytes sent", 0, ({ again }) => again.cache.map(({ bytes }) => bytes)),
    row("the same without a worker, first paint, s", 2, ({ again }) => again.cache.map(paintOf)),
    row("Lighthouse score", 0, ({ audits }) => audits.map(({ score }) => score)),
    row("Lighthouse FCP, s", 2, ({ audits }) => audits.map(({ fcp }) => fcp / 1000)),
    row("Lighthouse LCP, s", 2, ({ audits }) => audits.map(({ lcp }) => lcp / 1000)),
    row("Lighthouse TBT, ms", 0, ({ audits }) => audits.map(({ tbt }) => tbt)),
  ];
  const toHand = ({ measured: [hand = [], here = []] }: Row) => ratio(median(here), median(hand));
  const worst = ({ measured: [, here = []] }: Row) => Math.max(...here);
  console.log(
    `\n${table(
      measured.map(({ variant }) => variant.name),
      rows,
    )}`,
  );
  console.log(`\nMedian (least–most) of ${rounds} rounds; × is the median over that of the page by hand.`);
  console.log(
    "Slow 4G: 150 ms round trip, 1.6 Mbps; in DevTools 562.5 ms a request, 1.44 Mbps. Processor: 4 × slower.",
  );
  if (lighthouse === null) console.log("Lighthouse: not installed, so not measured.");
  console.log("\nGoals for this page");
  console.log(goal("first paint", toHand(firstPaint), 1.1, " × by hand"));
  console.log(goal("first feedback", toHand(firstFeedback), 1.3, " × by hand"));
  console.log(goal("first feedback in DevTools' slow 4G", toHand(firstInTools), 1.3, " × by hand"));
  console.log(goal("tap to feedback", toHand(tap), 1.25, " × by hand"));
  console.log(goal("dead clicks in any round", worst(deadClicks), 0));
  console.log(goal("layout shift in any round", worst(shift), 0));
  const moved = new Set(measured[1]?.visits.flatMap((seen) => seen.shift.of));
  if (moved.size > 0) console.log(`  What moved: ${[...moved].join(", ")}`);
}
