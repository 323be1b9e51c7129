import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import decodeQR from "qr/decode.js";
import { packLesson } from "../../lib/own/lesson-code";
import { ownText } from "../unit/assignment/own-text";
import { expectNoViolations } from "./axe";
import { handInsTo } from "./bare-phone";
import { alive, check, modulePath, question } from "./lesson";

const lesson = "the-veto-issue";

async function newStudent(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  return context.newPage();
}

/** Makes an assignment of one lesson and gives its link. */
async function makeAssignment(teacher: Page, title: string): Promise<string> {
  await teacher.goto("/teach/assign");
  await teacher.getByRole("checkbox", { name: /The veto issue/ }).check();
  await teacher.getByLabel("Title (optional)").fill(title);
  const key = teacher.getByRole("button", { name: "Make a key and save it as a file" });
  await expect(key.or(teacher.getByRole("checkbox", { name: /Seal the hand-ins/ }))).toBeVisible();
  if (await key.isVisible()) await key.click();
  await teacher.getByRole("button", { name: "Make the link" }).click();
  await expect(teacher.getByRole("heading", { name: "Your assignment is ready" })).toBeVisible();
  return teacher.getByLabel("Link", { exact: true }).inputValue();
}

/** Reads the QR code of a screenshot, as a phone would: at another size where the decoder misses it at its own. */
async function readPicture(of: ReturnType<Page["locator"]>): Promise<string> {
  const { width, height, data } = PNG.sync.read(await of.screenshot());
  for (const times of [1, 2, 3, 4]) {
    const [wide, high] = [width * times, height * times];
    const points = new Uint8Array(wide * high * 4);
    for (let y = 0; y < high; y += 1)
      for (let x = 0; x < wide; x += 1) {
        const from = 4 * (Math.floor(y / times) * width + Math.floor(x / times));
        points.set(data.subarray(from, from + 4), 4 * (y * wide + x));
      }
    try {
      return decodeQR({ width: wide, height: high, data: points });
    } catch {
      // Not read at this size.
    }
  }
  throw new Error("The picture shows no code that can be read.");
}

async function answer(student: Page, id: string, choice: RegExp): Promise<void> {
  await question(student, id).getByRole("radio", { name: choice }).check();
  await check(question(student, id));
}

async function handIn(student: Page, codeWord: string): Promise<string> {
  await student.getByRole("link", { name: "Go to the assignment and hand in" }).click();
  await student.getByLabel("Your code word").fill(codeWord);
  await student.getByRole("button", { name: "Make the code" }).click();
  await expect(student.getByRole("heading", { name: "Your hand-in" })).toBeFocused();
  return student.getByLabel("The code", { exact: true }).inputValue();
}

test("a teacher assigns, two students hand in, and the report says what to come back to", async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000);
  const foreign: string[] = [];
  const watch = (of: Page) =>
    of.on("request", (request) => {
      const own = request.url().startsWith(new URL(page.url()).origin) || /^(data|blob):/.test(request.url());
      if (!own || request.method() !== "GET") foreign.push(`${request.method()} ${request.url()}`);
    });
  const link = await makeAssignment(page, "Class 10b");
  watch(page);
  await expectNoViolations(page, "/teach/assign");

  // The first student follows the link, the second scans the picture.
  const picture = page.getByRole("img", { name: "The link as a QR code" });
  expect(await readPicture(picture)).toBe(link);
  const [ana, ben] = [await newStudent(browser), await newStudent(browser)];
  watch(ana);
  watch(ben);
  for (const [student, address] of [
    [ana, link],
    [ben, await readPicture(picture)],
  ] as const) {
    await student.goto(address);
    await expect(student.getByRole("heading", { name: "Class 10b" })).toBeVisible();
    await student.getByRole("link", { name: "Begin: The veto issue" }).click();
    await alive(student);
    await expect(student.getByText(/^For Class 10b\.$/)).toBeVisible();
  }
  await answer(ana, "why-the-council", /had not joined/);
  await answer(ben, "why-the-council", /no other body/);
  await question(ben, "nine-votes").getByRole("textbox").fill("8");
  await check(question(ben, "nine-votes"));
  const anasCode = await handIn(ana, "blue-heron-17");
  const bensCode = await handIn(ben, "red fox");
  expect(anasCode).toMatch(/^UCS2/);
  await expectNoViolations(ben, "/a");
  await ben.getByText("Show as a QR code").click();
  const bensPicture = await ben.getByRole("img", { name: "The hand-in as a QR code" }).screenshot();

  // One comes in a chat with a code that was cut short, the other as a picture.
  await page.goto("/teach/report");
  await page
    .getByLabel("Text with hand-ins")
    .fill(`Ana: here you are ${anasCode} thanks\nCem: ${bensCode.slice(0, 60)}\n`);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Added 1 hand-in.")).toBeVisible();
  await expect(page.getByText("The end of the code is missing.")).toBeVisible();
  await page
    .getByLabel("Choose files")
    .setInputFiles({ name: "ben.png", mimeType: "image/png", buffer: bensPicture });
  await expect(page.getByText("2 students.")).toBeVisible();
  await page.getByLabel("Code words and names").fill("blue-heron-17, Ana\nred-fox, Ben\nowl, Cem");
  await expect(page.getByRole("heading", { name: "Missing: 1" })).toBeVisible();
  const table = page.getByRole("table").first();
  const asked = table.getByRole("row", { name: /Why was the Security Council needed/ });
  const number = /\d+\.\d+/.exec(await asked.innerText())?.[0] ?? "";
  await page.getByLabel("Answers typed in from paper").fill(`owl: ${number}=A\nelk ${number}=B`);
  await expect(page.getByText("There is no colon after the code word.")).toBeVisible();
  await expect(page.getByText("Everyone on the list has handed in.")).toBeVisible();

  await expect(asked.getByRole("cell").nth(1)).toHaveText("3");
  const wrong = page.getByRole("region", { name: "Most common wrong answers" });
  await expect(wrong).toContainText("no other body");
  const reteach = page.getByRole("link", { name: "Read this passage together" }).first();
  await expect(reteach).toHaveAttribute("href", new RegExp(`${lesson}\\.html#p-`));
  await expectNoViolations(page, "/teach/report");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv).toMatch(/^\ufeffCode word,Name,/);
  expect(csv).toMatch(/\r\nblue-heron-17,Ana,,1,1,/);
  expect(csv).toMatch(/\r\nred-fox,Ben,,2,0,/);

  await page.reload();
  await expect(page.getByText("3 students.")).toBeVisible();
  await page.getByRole("button", { name: "Delete the class" }).click();
  await expect(page.getByText("nothing to report yet")).toBeVisible();
  const left = await page.evaluate(() => JSON.stringify(localStorage));
  for (const trace of ["blue-heron", "Ana", anasCode]) expect(left).not.toContain(trace);
  expect(foreign).toEqual([]);
});

test("a hand-in sealed for one browser opens in another with the key file only", async ({
  browser,
  page,
}) => {
  const link = await makeAssignment(page, "Key");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the key again" }).click();
  const keyFile = await (await download).path();
  const student = await newStudent(browser);
  await student.goto(link);
  await student.getByRole("button", { name: "Make the code" }).click();
  const code = await student.getByLabel("The code", { exact: true }).inputValue();

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(`/teach/report#${code}`);
  await expect(elsewhere.getByText(/sealed to a key that is not in this browser/)).toBeVisible();
  expect(new URL(elsewhere.url()).hash).toBe("");
  await elsewhere.getByLabel("Choose files").setInputFiles({
    name: "key.json",
    mimeType: "application/json",
    buffer: await readFile(keyFile),
  });
  await expect(elsewhere.getByText("1 student.")).toBeVisible();
});

test("from the first page for teachers the plan is one press away, and slips for a new class of thirty-five at most fifteen", async ({
  page,
}) => {
  let presses = 0;
  const press = async (of: ReturnType<Page["locator"]>) => {
    await of.click();
    presses += 1;
  };
  const main = page.getByRole("main");
  await page.goto("/teach");
  await press(main.getByRole("link", { name: "Lesson plans" }).first());
  await expect(page.getByRole("heading", { name: "One lesson of 50 minutes" })).toBeVisible();
  expect(presses).toBe(1);

  await page.goto("/teach");
  presses = 0;
  await press(main.getByRole("link", { name: "My classes" }).first());
  await press(page.getByLabel("Name of the class"));
  await page.keyboard.insertText("8b");
  await press(page.getByLabel("Names", { exact: true }));
  await page.keyboard.insertText(Array.from({ length: 35 }, (_, at) => `Student ${at + 1}`).join("\n"));
  await press(page.getByRole("button", { name: "Make the class" }));
  await press(page.getByRole("link", { name: "Give an assignment" }));
  await press(page.getByRole("checkbox", { name: /The veto issue/ }));
  await press(page.getByRole("button", { name: "Make a key and save it as a file" }));
  await press(page.getByRole("button", { name: "Make the link" }));
  // The questions of the lesson in an order of one's own are a few presses more.
  await press(page.getByText(/^Choose and order the questions/));
  await page.getByLabel("Place of 6.11").selectOption("1.");
  presses += 1;
  await press(page.getByRole("checkbox", { name: /^6\.1 / }));
  await press(page.getByRole("button", { name: "Make the link" }));
  const printed = await Promise.all(
    ["Its questions on paper", "Its answer key"].map((name) =>
      page.getByRole("link", { name }).evaluate((link) => Reflect.get(link, "href")),
    ),
  );
  await press(page.getByRole("link", { name: "Slips for 8b" }));
  await expect(page.locator(".class-slip")).toHaveCount(35);
  await page.evaluate(() => Object.assign(window, { print: () => {} }));
  await press(page.getByRole("button", { name: "Print" }));
  console.log(`Slips for a new class, with questions chosen: ${presses} presses`);
  expect(presses).toBeLessThanOrEqual(15);

  // Paper, key and wall ask the same questions in the same order.
  for (const address of printed) {
    await page.goto(address);
    await expect(page.getByText("Only 10 questions are here")).toBeVisible();
    const numbers = await page
      .locator("[data-asks]")
      .evaluateAll((all) => all.map(({ dataset }) => dataset.number));
    expect(numbers.slice(0, 3)).toEqual(["6.11", "6.2", "6.3"]);
  }
  await page.goto(`/teach/unreasonable-criticism/project#only=6.11,6.2`);
  await expect(page.getByText("Only 2 questions are here")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".projector-slide:visible")).toHaveAttribute("data-number", "6.11");
  await page.locator(".projector-slide:visible").getByRole("link", { name: "Next" }).click();
  await expect(page.locator(".projector-slide:visible")).toHaveAttribute("data-number", "6.2");
  await expect(page.locator(".projector-slide:visible").getByRole("link", { name: "Next" })).toBeHidden();
});

test("reasons held back to the end show once every scored question is answered", async ({ page }) => {
  await page.goto("/teach/assign");
  await page.getByRole("checkbox", { name: /The veto issue/ }).check();
  await page.getByText("Settings").click();
  await page.getByRole("radio", { name: /Once every scored question/ }).check();
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.goto(await page.getByLabel("Link", { exact: true }).inputValue());
  await page.getByRole("link", { name: "Begin: The veto issue" }).click();
  await alive(page);
  const first = question(page, "why-the-council");
  await answer(page, "why-the-council", /no other body/);
  await expect(first.getByRole("status")).toContainText("Your answer is kept.");
  await expect(first).not.toContainText("Not this one");
  await page.evaluate(() => {
    const key = "unreasonable-criticism.progress";
    const record = JSON.parse(localStorage.getItem(key) ?? "{}");
    const [one] = record.attempts;
    const open = [...document.querySelectorAll<HTMLElement>("[data-question]")].map(({ id }) => id);
    record.attempts = open.map((id, at) => ({
      ...one,
      id: `t${at}`,
      question: `unreasonable-criticism/${id}`,
      ...(id === "why-the-council" && { id: one.id }),
    }));
    localStorage.setItem(key, JSON.stringify(record));
  });
  await page.reload();
  await alive(page);
  await expect(first).toContainText("Not this one.");
  await page.reload();
  await expect(first).toContainText("Not this one.");
});

test("a thousand sealed hand-ins are read while the page goes on answering", async ({ page }) => {
  test.setTimeout(180_000);
  const students = Array.from({ length: 1_000 }, (_, at) => `student-${at}`);
  const { codes } = await handInsTo(await makeAssignment(page, "Many"), lesson, students);
  await page.goto("/teach/report");
  await page.getByLabel("Text with hand-ins").fill(codes.join("\n"));
  await page.evaluate(() => {
    const gaps = { longest: 0, last: performance.now() };
    Object.assign(window, { gaps });
    setInterval(() => {
      gaps.longest = Math.max(gaps.longest, performance.now() - gaps.last);
      gaps.last = performance.now();
    }, 20);
  });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByText("1000 students.")).toBeVisible({ timeout: 90_000 });
  const longest = await page.evaluate(() => Reflect.get(Reflect.get(window, "gaps"), "longest"));
  console.log(`The longest time without an answer: ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(5_000);
  await page.getByRole("button", { name: "Show 40 more" }).click();
  await expect(page.locator(".report-card")).toHaveCount(80);
});

test("a phone shows every page of the round without sideways scrolling @phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const link = await makeAssignment(page, "A".repeat(60));
  for (const address of ["", link, "/teach/report"]) {
    if (address !== "") await page.goto(address);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide, address || "/teach/assign").toBeLessThanOrEqual(room ?? 0);
  }
  await page.goto(`${modulePath}/${lesson}`);
});

test("a teacher's own questions go alone from a link to the report, and among a lesson's onto key and wall", async ({
  browser,
  page,
}) => {
  const addOwn = async () => {
    await page.getByText("Add questions of your own").click();
    await page.getByLabel("Or paste the link of a lesson").fill(packLesson(ownText));
    await expect(page.getByText("Added from “Our town council”: 3 questions.")).toBeVisible();
  };
  await page.goto("/teach/assign");
  await addOwn();
  await page.getByRole("button", { name: "Make a key and save it as a file" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  expect(await readPicture(page.getByRole("img", { name: "The link as a QR code" }))).toBe(link);

  const ben = await newStudent(browser);
  await ben.goto(link);
  await ben.getByRole("link", { name: "Begin: Our town council" }).click();
  await alive(ben);
  await answer(ben, "who-decides", /The council/);
  const code = await handIn(ben, "red fox");
  await expect(ben.getByText("1 of 3 questions answered")).toBeVisible();
  // The way on leads to the next one.
  await ben.getByRole("link", { name: "Continue: Our town council" }).click();
  await expect(question(ben, "how-many")).toBeFocused();

  await page.goto("/teach/report");
  await page.getByLabel("Text with hand-ins").fill(code);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("1 student.")).toBeVisible();
  const rows = page.getByRole("table").first().locator("tbody tr");
  await expect(rows.first()).toContainText("Who decides in our town?");
  // The question in own words is not scored; no question of a lesson is there.
  await expect(rows).toHaveCount(2);
  await page.getByLabel("Answers typed in from paper").fill("owl: 1=A; q2=15");
  await expect(page.getByText("2 students.")).toBeVisible();

  await page.goto("/teach/assign");
  await page.getByRole("checkbox", { name: /The veto issue/ }).check();
  await addOwn();
  await page.getByText(/^Choose and order the questions/).click();
  await page.getByLabel("Place of Q2").selectOption("1.");
  await page.getByRole("button", { name: "Make the link" }).click();
  const ways = await Promise.all(
    ["Its answer sheet", "Its answer key", "Its questions on the wall"].map((name) =>
      page.getByRole("link", { name }).evaluate((link) => Reflect.get(link, "href")),
    ),
  );
  for (const way of ways) {
    await page.goto(way);
    await expect(page.locator('[data-number="Q1"]').first()).toBeAttached();
    const numbers = await page
      .locator("[data-asks]")
      .evaluateAll((all) => all.map(({ dataset }) => dataset.number));
    // A prediction, 6.1, is not scored, and no answer sheet has it.
    const isSheet = way.includes("answer-sheet");
    expect(numbers.slice(0, 3)).toEqual(["Q2", ...(isSheet ? ["6.2", "6.3"] : ["6.1", "6.2"])]);
    if (isSheet) expect(numbers).not.toContain("Q3");
  }
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".projector-slide:visible")).toHaveAttribute("data-number", "Q2");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".projector-slide:visible")).toHaveAttribute("data-number", "6.1");
});
