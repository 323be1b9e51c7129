import { expect, test } from "@playwright/test";
import { check, modulePath, openLesson, question } from "./lesson";

test("the check at the end gives one try, then the key and every reason @phone", async ({ page }) => {
  await openLesson(page, "check");
  const asked = question(page, "shut-out");
  await asked.getByRole("radio", { name: /^In short visits/ }).check();
  await check(asked);
  await expect(asked.getByRole("status")).toContainText("Not this one.");
  await expect(asked.getByText("Right answer")).toBeVisible();
  await expect(asked.getByText("The DPRK government was invited and did not answer.")).toBeVisible();
  // One try: the answer stands, and there is nothing to check once more.
  await expect(asked.getByRole("radio", { name: /^In short visits/ })).toBeDisabled();
  await expect(asked.getByRole("button", { name: "Check answer" })).toHaveCount(0);
  await expect(asked.getByRole("link", { name: /Look again/ })).toHaveCount(0);
});

test("the check names the lesson that prepares each question, and leads there @phone", async ({ page }) => {
  await openLesson(page, "check");
  await expect(page.getByRole("link", { name: "The check at the end" })).toBeVisible();
  const taught = page.getByRole("region", { name: "Where to read it again" });
  const items = await taught.getByRole("listitem").allTextContents();
  const numbers = items.flatMap((item) => [...item.matchAll(/\d+/g)].map(Number));
  const count = await page.locator("[data-question]").count();
  expect(new Set(numbers.filter((number) => number <= count)).size).toBe(count);
  await taught.getByRole("link", { name: "The veto issue" }).click();
  await expect(page).toHaveURL(/\/the-veto-issue(\.html)?$/);
});

test("the check is in the list of lessons, and not among those that are counted", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText(/^\d+ open modules$/)).toBeVisible();
  await expect(page.getByRole("link", { name: "The check", exact: true })).toBeVisible();
  await page.goto(`${modulePath}/the-veto-issue`);
  await expect(page.getByText("Lesson 6 of 7")).toBeVisible();
});
