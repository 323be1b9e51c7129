import { expect, type Locator, type Page, test } from "@playwright/test";
import { ofKind, openLesson, tabTo } from "./lesson";

/** Where each kind stands, and how it is answered with the fewest means. */
const kinds: { kind: string; lesson: string; button: string }[] = [
  { kind: "choice", lesson: "the-veto-issue", button: "Check answer" },
  { kind: "choices", lesson: "the-veto-issue", button: "Check answer" },
  { kind: "blank", lesson: "the-veto-issue", button: "Check answer" },
  { kind: "order", lesson: "the-veto-issue", button: "Check answer" },
  { kind: "match", lesson: "the-veto-issue", button: "Check answer" },
  { kind: "sort", lesson: "the-veto-issue", button: "Check answer" },
  { kind: "highlight", lesson: "what-the-report-found", button: "Check answer" },
  { kind: "explain", lesson: "the-veto-issue", button: "Compare with a model answer" },
  { kind: "predict", lesson: "the-veto-issue", button: "Keep this prediction" },
  { kind: "scale", lesson: "how-to-know-about-a-closed-country", button: "Check answer" },
];

async function answerByKeys(page: Page, asked: Locator, kind: string): Promise<void> {
  if (kind === "choice" || kind === "predict") {
    await tabTo(page, asked.getByRole("radio").first());
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
  } else if (kind === "choices" || kind === "highlight") {
    await tabTo(page, asked.getByRole("checkbox").first());
    await page.keyboard.press("Space");
  } else if (kind === "blank" || kind === "explain") {
    await tabTo(page, asked.getByRole("textbox"));
    await page.keyboard.type("nine");
  } else if (kind === "scale") {
    await tabTo(page, asked.getByRole("slider"));
    await page.keyboard.press("ArrowRight");
  } else if (kind === "order") {
    await tabTo(page, asked.getByRole("button", { name: /Move down/ }).first());
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  } else if (kind === "match") {
    for (const select of await asked.getByRole("combobox").all()) {
      await tabTo(page, select);
      await page.keyboard.press("ArrowDown");
    }
  } else {
    const groups = asked.getByRole("group").filter({ has: page.getByRole("radio") });
    for (const group of (await groups.all()).slice(1)) {
      await tabTo(page, group.getByRole("radio").first());
      await page.keyboard.press("Space");
    }
  }
}

for (const { kind, lesson, button } of kinds) {
  test(`${kind} is answered by keyboard alone`, async ({ page }) => {
    await openLesson(page, lesson);
    const asked = ofKind(page, kind);
    await asked.focus();
    await answerByKeys(page, asked, kind);
    const check = asked.getByRole("button", { name: button });
    await tabTo(page, check);
    await page.keyboard.press("Enter");
    await expect(asked.locator(".question-verdict")).toBeVisible();
    // The focus is still on a control of the question, never lost to the page.
    expect(await asked.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test(`${kind} is answered by touch alone @phone`, async ({ page }) => {
    await openLesson(page, lesson);
    const asked = ofKind(page, kind);
    await asked.scrollIntoViewIfNeeded();
    if (kind === "choice" || kind === "predict") await asked.locator("label").first().tap();
    else if (kind === "choices" || kind === "highlight") await asked.locator("label").first().tap();
    else if (kind === "blank" || kind === "explain") {
      await asked.getByRole("textbox").tap();
      await page.keyboard.insertText("nine");
    } else if (kind === "scale") {
      await asked.getByRole("spinbutton").tap();
      await page.keyboard.insertText("300");
    } else if (kind === "order")
      await asked
        .getByRole("button", { name: /Move down/ })
        .first()
        .tap();
    else if (kind === "match") {
      for (const select of await asked.getByRole("combobox").all()) await select.selectOption({ index: 1 });
    } else {
      for (const group of await asked.locator(".sort-categories").all())
        await group.locator("label").first().tap();
    }
    await asked.getByRole("button", { name: button }).tap();
    await expect(asked.locator(".question-verdict")).toBeVisible();
  });
}
