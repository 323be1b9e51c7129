import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Holds the page as it stands to axe's rules, in the light and in the dark theme.
 *
 * @param where names the page or its state in the message
 * @param within what alone changed since the page was held to the rules, as selectors: a long page takes its time
 */
export async function expectNoViolations(page: Page, where: string, within: string[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await violations(page, { within }), `${where}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours are all that the theme changes.
  expect(await violations(page, { within, only: ["color-contrast"] }), `${where}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Holds the page to the rules on all but colours, which are the costly ones to measure. */
export async function expectSoundStructure(page: Page, where: string): Promise<void> {
  expect(await violations(page, { without: ["color-contrast"] }), where).toEqual([]);
}

/** The same where the reader's own colours are forced: axe measures only those of the page. */
export async function expectNoViolationsForced(
  page: Page,
  where: string,
  within: string[] = [],
): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
  expect(await violations(page, { within, without: ["color-contrast"] }), `${where}, forced colours`).toEqual(
    [],
  );
  await page.emulateMedia({ forcedColors: null });
}

interface Asked {
  within?: string[];
  only?: string[];
  without?: string[];
}

async function violations(page: Page, { within = [], only = [], without = [] }: Asked): Promise<string[]> {
  // What passed is of no use here, and a long page has much of it. No page holds another page in a frame, so axe may run
  // in the page itself, which takes half as long; the style sheets need not be read again to measure colours.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], preload: only.length === 0 })
    .setLegacyMode(true);
  for (const part of within) axe.include(part);
  if (only.length > 0) axe.withRules(only);
  if (without.length > 0) axe.disableRules(without);
  const found = await axe.analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" | ")
        .slice(0, 300)}`,
  );
}
