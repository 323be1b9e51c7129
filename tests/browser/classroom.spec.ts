import { expect, type Page, test } from "@playwright/test";

const packet = "/print/unreasonable-criticism";

/** How many pages of paper a page fills. */
async function pagesOf(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const format of ["A4", "Letter"] as const) {
  test(`the short sheet of the whole module fits twelve pages of ${format}, and its answers one`, async ({
    page,
  }) => {
    await page.goto(`${packet}#short`);
    const pages = await pagesOf(page, format);
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(12);
    await page.goto(`${packet}/answer-sheet`);
    expect(await pagesOf(page, format)).toBe(1);
  });
}

test("what follows the # of a sheet chooses its text and its size, without a script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(packet);
  const full = page.locator(".in-full").first();
  const guess = page.locator(".paper-question[data-kind=predict]").first();
  const letters = page.locator("[data-kind=choice] .paper-box").first();
  await expect(full).toBeVisible();
  await expect(guess).toBeVisible();
  const small = (await letters.boundingBox())?.height ?? 0;
  await page.getByRole("link", { name: "Short version in large print" }).click();
  await expect(full).toBeHidden();
  await expect(guess).toBeHidden();
  expect((await letters.boundingBox())?.height ?? 0).toBeGreaterThan(small * 1.3);
  await page.getByRole("link", { name: "Full text" }).click();
  await expect(full).toBeVisible();
  expect((await letters.boundingBox())?.height).toBe(small);
  await context.close();
});

test("large print is at least 18 points, and nothing of a sheet runs off the paper", async ({ page }) => {
  await page.setViewportSize({ width: 690, height: 970 });
  await page.emulateMedia({ media: "print" });
  for (const path of [packet, `${packet}#large`, `${packet}/answer-sheet`, `${packet}/answer-sheet#large`]) {
    await page.goto(path);
    const { size, wide } = await page.evaluate(() => ({
      size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75,
      wide: [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.className),
    }));
    expect(size, path).toBeGreaterThanOrEqual(path.endsWith("#large") ? 18 : 9);
    expect(wide, path).toEqual([]);
  }
});
