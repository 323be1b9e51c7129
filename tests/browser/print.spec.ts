import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { builtPages } from "./site";

const themes = ["", "light", "dark"];
const sizes = ["", "125", "150", "200"];

/** Every pair of colours, every size of letters and every kind of control on the page. */
function looks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("html, body *")]
      .map((element) => {
        const { color, backgroundColor, fontSize, colorScheme } = getComputedStyle(element);
        return [color, backgroundColor, fontSize, colorScheme].join(" ");
      })
      .filter((look, at, all) => all.indexOf(look) === at)
      .sort(),
  );
}

function choose(page: Page, theme: string, text: string): Promise<void> {
  return page.evaluate(
    ([theme, text]) => {
      const { dataset } = document.documentElement;
      if (theme) dataset.theme = theme;
      else delete dataset.theme;
      if (text) dataset.text = text;
      else delete dataset.text;
    },
    [theme, text],
  );
}

for (const path of builtPages) {
  test(`${path} prints in one look, whatever is chosen for the screen`, async ({ page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.goto(path);
    const plain = await looks(page);
    expect(plain.some((look) => look.startsWith("rgb(0, 0, 0) "))).toBe(true);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ media: "print", colorScheme });
      for (const theme of themes) {
        for (const size of sizes) {
          await choose(page, theme, size);
          expect(await looks(page), `${colorScheme} device, "${theme}" chosen, text ${size}`).toEqual(plain);
        }
      }
    }
  });
}

test("a choice that was not made prints as an empty circle, also for who reads light on dark", async ({
  page,
}) => {
  await page.goto("/settings");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await choose(page, "dark", "");
  const radio = page.locator("input[type=radio]:not(:checked)").first();
  const picture = PNG.sync.read(await radio.screenshot());
  const middle = (Math.floor(picture.height / 2) * picture.width + Math.floor(picture.width / 2)) * 4;
  expect(picture.data[middle]).toBeGreaterThan(200);
});
