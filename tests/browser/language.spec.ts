import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Site } from "./site";

/** The pages in a language nobody speaks: longer words, accents, written from right to left. */
const site = new Site();
test.beforeAll(() => site.start(join(process.cwd(), "out-qps")));
test.afterAll(() => site.stop());

/** One page of each form. */
const pages = [
  "/",
  "/learn/unreasonable-criticism",
  "/learn/unreasonable-criticism/the-veto-issue",
  "/review",
  "/progress",
  "/progress/move",
  "/settings",
  "/privacy",
  "/about",
  "/offline",
  "/explore",
  "/explore/council",
  "/explore/icc",
  "/a",
  "/teach",
  "/teach/assign",
  "/teach/class",
  "/teach/report",
  "/teach/unreasonable-criticism/plan",
  "/teach/unreasonable-criticism/project",
  "/print/unreasonable-criticism/answer-sheet",
  "/print/unreasonable-criticism/questions",
];

for (const path of pages) {
  test(`${path} holds another language, from right to left, without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(`${site.url}${path}`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll("main *, header *, footer *")]
        .filter((element) => element.closest(".table-scroll, svg, .skip-link, [hidden]") === null)
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -1 || right > innerWidth + 1);
        })
        .map((element) => `${element.tagName}.${element.className}`)
        .slice(0, 5),
    );
    expect(outside).toEqual([]);
  });
}
