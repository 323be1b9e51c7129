import { expect, type Locator, type Page, test } from "@playwright/test";
import { alive, missNineVotes, question, tabTo } from "./lesson";

async function press(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeEnabled();
  await tabTo(page, wanted, 150);
  await page.keyboard.press("Enter");
}

test("a lesson is assigned, handed in and reported by keyboard alone", async ({ page }) => {
  await page.goto("/teach/assign");
  const lesson = page.getByRole("checkbox", { name: /The veto issue/ });
  await expect(page.getByRole("button", { name: "Make the link" })).toBeEnabled();
  await tabTo(page, lesson);
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel("Title (optional)"));
  await page.keyboard.type("Class 10b");
  await press(page, page.getByRole("button", { name: "Make the link" }));
  await expect(page.getByRole("heading", { name: "Your assignment is ready" })).toBeVisible();
  const link = page.getByLabel("Link", { exact: true });
  await tabTo(page, link);

  await page.goto(await link.inputValue());
  await press(page, page.getByRole("link", { name: "Begin: The veto issue" }));
  await alive(page);
  const why = question(page, "why-the-council");
  await tabTo(page, why.getByRole("radio").first());
  await page.keyboard.press("Space");
  await press(page, why.getByRole("button", { name: "Check answer" }));
  await expect(why.locator(".question-verdict")).toBeVisible();
  await press(page, page.getByRole("link", { name: "Go to the assignment and hand in" }));
  await tabTo(page, page.getByLabel("Your code word"));
  await page.keyboard.type("blue-heron-17");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your hand-in" })).toBeFocused();
  const code = await page.getByLabel("The code", { exact: true }).inputValue();

  await page.goto("/teach/report");
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeEnabled();
  await tabTo(page, page.getByLabel("Text with hand-ins"));
  await page.keyboard.insertText(code);
  await press(page, page.getByRole("button", { name: "Add", exact: true }));
  await expect(page.getByText("1 student.")).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Read this passage together" }).first(), 150);
});

test("what is due is answered, and its record shown for another device, by keyboard alone", async ({
  page,
}) => {
  await page.clock.install({ time: new Date("2026-11-23T16:00:00") });
  await missNineVotes(page);
  const votes = question(page, "nine-votes");
  await page.clock.setSystemTime(new Date("2026-11-24T07:00:00"));
  await page.goto("/review");
  await press(page, page.getByRole("button", { name: "Begin" }));
  await expect(votes).toBeFocused();
  await tabTo(page, votes.getByRole("textbox"));
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await expect(votes.getByRole("status")).toContainText("Right.");
  await press(page, votes.getByRole("button", { name: "Finish" }));
  await expect(page.getByRole("heading", { name: "That is all for today" })).toBeFocused();

  await page.goto("/progress/move");
  await press(page, page.getByRole("button", { name: "Show the codes" }));
  await expect(page.getByRole("img", { name: "Code 1 of 1" })).toBeVisible();
  await tabTo(page, page.getByLabel("A link from the other device"));
});
