import { expect, type Page, test } from "@playwright/test";
import { allAwake, lessons, modulePath, pages } from "./lesson";
import { classPage, ownLessonPage, seed } from "./seeded";

/** Each way in which a reader or a device may have a page look. */
const looks: { name: string; dark?: boolean; more?: boolean; marks: Record<string, string> }[] = [
  { name: "own dark theme", marks: { theme: "dark" } },
  { name: "dark device", dark: true, marks: {} },
  {
    name: "own light theme on a dark device, large, still",
    dark: true,
    marks: { theme: "light", text: "200", motion: "less" },
  },
  { name: "more contrast", more: true, marks: {} },
];

test("every page prints in one look, whatever the reader and the device have set", async ({ page }) => {
  test.setTimeout(240_000);
  // These lessons hold every kind of question and of figure between them, and one sheet is built like another.
  const looked = ["how-to-know-about-a-closed-country", "what-the-report-found", "the-veto-issue"];
  const alike = lessons
    .filter((lesson) => !looked.includes(lesson))
    .map((lesson) => `${modulePath}/${lesson}`);
  alike.push("/print/unreasonable-criticism");
  await seed(page.context());
  const filled = [classPage, ownLessonPage, "/print/unreasonable-criticism/questions#only=nine-votes"];
  for (const path of [...pages.filter((one) => !alike.includes(one)), ...filled]) {
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.goto(path);
    if ((await page.locator("[data-island]").count()) > 0) await allAwake(page);
    await allDrawn(page);
    // The lesson beside the text is read by a worker, which takes its time.
    if (path === "/write") await expect(page.getByText(/^No mistake/)).toBeVisible();
    if (path === classPage) await expect(page.getByRole("heading", { name: "8b" })).toBeVisible();
    if (path === ownLessonPage)
      await expect(page.getByRole("heading", { name: "A lesson of my own" })).toBeVisible();
    const usual = await printed(page, {});
    expect(usual.dark, `${path}: dark on paper`).toEqual([]);
    for (const { name, dark, more, marks } of looks) {
      await page.emulateMedia({
        media: "print",
        colorScheme: dark ? "dark" : "light",
        contrast: more ? "more" : "no-preference",
      });
      expect((await printed(page, marks)).looks, `${path}, ${name}`).toEqual(usual.looks);
    }
    await page.emulateMedia({ contrast: "no-preference" });
  }
});

test("a choice that was not made prints as an empty ring, one that was made as a full one", async ({
  page,
}) => {
  await page.goto(`${modulePath}/the-veto-issue`);
  await allAwake(page);
  const radios = page.locator("[data-question] input[type=radio]");
  await radios.first().check();
  for (const theme of ["light", "dark"]) {
    await page.emulateMedia({ media: "print" });
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
    expect(await ink(page, 0), `chosen, ${theme}`).toBeGreaterThan(0.3);
    expect(await ink(page, 1), `open, ${theme}`).toBeLessThan(0.2);
  }
});

/** Waits for fonts and pictures. Not for a network at rest: a class that follows its box never rests. */
async function allDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // One that loads late, when it is scrolled to, would not be decoded here at all.
    const shown = [...document.images].filter((image) => image.loading !== "lazy");
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
  });
}

/** How much of the middle of a radio is dark. */
async function ink(page: Page, index: number): Promise<number> {
  const picture = await page.locator("[data-question] input[type=radio]").nth(index).screenshot();
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("This browser draws nothing");
      context.drawImage(bitmap, 0, 0);
      const [width, height] = [bitmap.width / 2, bitmap.height / 2];
      const { data } = context.getImageData(width / 2, height / 2, width, height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) < 128) dark += 1;
      return dark / (data.length / 4);
    },
    [...picture],
  );
}

/** How each part of the page would be printed, and which parts have more than a fifth of black behind their words. */
function printed(page: Page, marks: Record<string, string>): Promise<{ looks: string[]; dark: string[] }> {
  return page.evaluate((wanted) => {
    const root = document.documentElement;
    for (const mark of ["theme", "text", "motion"]) delete root.dataset[mark];
    Object.assign(root.dataset, wanted);
    const looks: string[] = [];
    const dark: string[] = [];
    const shown = [...root.querySelectorAll("body, body *")].filter((one) => one.checkVisibility());
    // What says how far the saving of the pages is changes meanwhile.
    for (const element of [root, ...shown.filter((one) => one.closest(".offline-lines") === null)]) {
      const style = getComputedStyle(element);
      const name = `${element.tagName}.${element.getAttribute("class") ?? ""}`;
      const { color, backgroundColor, borderTopColor, borderBottomColor, fill, stroke, fontSize } = style;
      looks.push(
        [
          name,
          color,
          backgroundColor,
          borderTopColor,
          borderBottomColor,
          fill,
          stroke,
          fontSize,
          style.colorScheme,
        ].join(" "),
      );
      const [red = 0, green = 0, blue = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
      // A ground is printed only where the styles insist on it, as on the disc of a seat that votes yes.
      const isDrawn = element.closest("svg") !== null || style.printColorAdjust === "exact";
      if (alpha > 0 && red + green + blue < 3 * 204 && !isDrawn) dark.push(`${name} ${backgroundColor}`);
    }
    for (const mark of Object.keys(wanted)) delete root.dataset[mark];
    return { looks, dark };
  }, marks);
}
