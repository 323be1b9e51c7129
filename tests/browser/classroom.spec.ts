import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { type Assignment, writeAssignment } from "../../lib/assignment/assignment";
import { type EditionRow, editionsOf, presentHash } from "../../lib/assignment/edition";
import { type HandedAnswer, writeHandIn } from "../../lib/assignment/hand-in";
import { type QuestionShape, responseCount, unrankResponse } from "../../lib/assignment/shape";
import { teacherKeys, writeTeacherRecord } from "../../lib/class/teacher-format";
import { emptyTeacherRecord } from "../../lib/class/teacher-record";
import { kindTraits } from "../../lib/quiz/kinds/kinds";
import { expectNoViolations } from "./axe";
import { allAwake, lessons, tabTo } from "./lesson";
import { linesOf, run, strandedIn } from "./pdf-lines";

const rows: EditionRow[] = JSON.parse(readFileSync("lessons/unreasonable-criticism/editions.json", "utf8"));
const packet = "/print/unreasonable-criticism";

/** How many pages of paper a page fills. No heading on any of them stands at the foot. */
async function pagesOf(page: Page, format: "A4" | "Letter"): Promise<number> {
  return (await wholeOnPaper(page, format)).pages;
}

async function wholeOnPaper(page: Page, format: "A4" | "Letter") {
  const paper = await onPaper(page, format);
  const { lines } = paper;
  const headings = await page.locator("main :is(h1, h2, h3)").allTextContents();
  expect(strandedIn(lines, headings), `${page.url()}, ${format}`).toEqual([]);
  // Nothing begins in the margin on the right, or beyond it.
  for (const { x, text, width } of lines)
    expect(x, `${page.url()}, ${format}: ${text}`).toBeLessThan(width - 1);
  return paper;
}

async function onPaper(page: Page, format: "A4" | "Letter") {
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  return { lines: await linesOf(pdf), pages };
}

/** A class of thirty-six with long names, an assignment of it and what thirty handed in, as a browser keeps them. */
function classOnPaper() {
  const editions = editionsOf({ "unreasonable-criticism": rows });
  const edition = presentHash({ "unreasonable-criticism": rows }, "unreasonable-criticism");
  const assignment: Assignment = {
    edition: edition ?? 0,
    lessons: ["the-veto-issue"],
    asked: ["nine-votes", "why-the-council"],
    due: null,
    tries: null,
    reasons: "at-once",
    confidence: false,
    short: true,
    salt: "0123456789abcdef",
    key: "a".repeat(64),
    title: "Slips",
    instructions: "",
  };
  const students = Array.from({ length: 36 }, (_, at) => ({
    name: `Student ${at} ${"Maximiliane-Friederike ".repeat(at % 4)}`.trim(),
    word: `word-${100 + at}`,
    email: "",
    id: "",
  }));
  const { asked: _, ...rest } = assignment;
  const whole: Assignment = {
    ...rest,
    lessons: ["the-veto-issue", "check"],
    salt: "fedcba9876543210",
    key: null,
    title: "On paper",
  };
  const shapes = (editions.get(whole.edition)?.lessons ?? [])
    .filter(({ slug }) => whole.lessons.includes(slug))
    .flatMap(({ questions }) => questions);
  const answer = (shape: QuestionShape, at: number): HandedAnswer => ({
    response: responseCount(shape) > 0 ? unrankResponse(shape, at % responseCount(shape)) : null,
    ...(kindTraits[shape.kind].scored
      ? ({ first: "wrong", end: at % 2 === 0 ? "right" : "ended" } as const)
      : ({ first: "noted", end: "ended" } as const)),
    confidence: null,
  });
  const id = "00000000000000c1";
  const handIns = students.slice(0, 30).map(({ word }, at) => ({
    classId: id,
    code: writeHandIn(
      {
        edition: whole.edition,
        assignment: String(whole.salt),
        lessons: whole.lessons,
        nonce: String(at + 1),
        turn: 1,
        codeWord: word,
        answers: Object.fromEntries(shapes.map((shape, place) => [shape.id, answer(shape, at + place)])),
        texts: {},
      },
      editions,
    ),
  }));
  const made = (one: Assignment) => ({
    link: writeAssignment(one, editions),
    key: null,
    madeAt: 1,
    classes: [id],
  });
  const record = {
    ...emptyTeacherRecord,
    classes: [{ id, name: "8b", day: "", changedAt: 1, students, list: "" }],
    assignments: [made(assignment), made(whole)],
    handIns,
  };
  return {
    students,
    record: writeTeacherRecord(record),
    path: `/teach/class#${id}/slips/${assignment.salt}`,
    list: `/teach/class#${id}/list/${assignment.salt}`,
    report: `/teach/report#class=${id}`,
  };
}

for (const format of ["A4", "Letter"] as const) {
  test(`the short sheet of the whole module fits sixteen pages of ${format}, its answers one, what a learner knows one, and the key twelve`, async ({
    page,
  }) => {
    await page.goto(`${packet}#short`);
    const pages = await pagesOf(page, format);
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(16);
    await page.goto(`${packet}/answer-sheet`);
    expect(await pagesOf(page, format)).toBe(1);
    await page.goto("/progress/result");
    await allAwake(page);
    expect(await pagesOf(page, format)).toBe(1);
    await page.goto("/teach/unreasonable-criticism/key");
    expect(await pagesOf(page, format)).toBeLessThanOrEqual(12);
    await page.goto("/teach/unreasonable-criticism/plan");
    expect(await pagesOf(page, format)).toBeGreaterThan(1);

    const { students, record, path } = classOnPaper();
    await page.evaluate(
      ([key, text]) => localStorage.setItem(key ?? "", text ?? ""),
      [teacherKeys.record, record],
    );
    await page.goto(path);
    await expect(page.locator(".class-slip .qr-picture").last()).toBeVisible();
    const { lines, pages: sheets } = await onPaper(page, format);
    expect(sheets).toBeLessThanOrEqual(4);
    const typed = run((await page.locator(".class-slip-code").first().innerText()).slice(0, 9));
    const pageOf = (begins: string) =>
      lines.filter(({ text }) => run(text).includes(run(begins))).map((one) => one.page);
    for (const { name, word } of students)
      expect(pageOf(`Your word ${word}`), `the slip of ${name}`).toEqual([pageOf(name.slice(0, 11)).at(0)]);
    // As many beginnings as ends on every page: no slip goes on overleaf.
    expect(pageOf(typed)).toEqual(pageOf("Your word"));
  });
}

for (const format of ["A4", "Letter"] as const) {
  test(`the class report, the list of names and the questions of an assignment are whole on ${format}`, async ({
    page,
  }) => {
    const { students, record, list, report } = classOnPaper();
    await page.goto("/offline");
    await page.evaluate(
      ([key, text]) => localStorage.setItem(key ?? "", text ?? ""),
      [teacherKeys.record, record],
    );
    await page.goto(list);
    await expect(page.locator(".class-sheet-list tbody tr")).toHaveCount(students.length);
    const names = await wholeOnPaper(page, format);
    for (const { word } of students)
      expect(
        names.lines.filter(({ text }) => run(text).includes(word)),
        word,
      ).toHaveLength(1);
    expect(names.pages).toBeLessThanOrEqual(3);

    await page.goto("/teach/assign");
    await page.goto(report);
    await expect(page.getByText(/^30 students/)).toBeVisible();
    const paper = await wholeOnPaper(page, format);
    // On its side, with the head of each table again on every page that it goes on to.
    const widths = paper.lines.map(({ width }) => width);
    expect(Math.min(...widths)).toBeGreaterThan(40);
    const heads = paper.lines.filter(({ text }) => /^Name/.test(run(text)));
    for (const { word } of students.slice(0, 30)) {
      const rows = paper.lines.filter(({ text }) => run(text).includes(word));
      for (const row of rows)
        expect(
          heads.some((head) => head.page === row.page && head.y < row.y),
          `${word}, page ${row.page}`,
        ).toBe(true);
      expect(rows.length, word).toBe(1);
    }

    // No table begins at the foot of a page with its head alone, no section with what introduces it.
    for (const begins of ["6.Theveto", "Leastunderstoodfirst", "Firstanswers,with"]) {
      const title = paper.lines.find(({ text }) => run(text).startsWith(begins));
      const below = paper.lines.filter(({ page, y }) => page === title?.page && y > title.y);
      expect(below.length, begins).toBeGreaterThan(3);
    }
    // What is folded, or is there to be pressed, is no part of a report on paper.
    for (const folded of ["Show the analysis", "Model answer", "Make an assignment"])
      expect(
        paper.lines.filter(({ text }) => run(text).includes(run(folded))),
        folded,
      ).toEqual([]);

    // Every scored question has its column: the last of the longest lesson too.
    for (const number of ["6.10", "8.19"])
      expect(
        heads.some(({ text }) => run(text).includes(number)),
        number,
      ).toBe(true);

    await page.goto("/print/unreasonable-criticism/questions#only=6.11,6.2,8.1");
    await expect(page.getByText("Only 3 questions are here")).toBeVisible();
    expect(await pagesOf(page, format)).toBeLessThanOrEqual(2);
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

const wall = "/teach/unreasonable-criticism/project";
const slide = (page: Page) => page.locator(".projector-slide:visible");
const answer = (page: Page) => slide(page).locator(".key-answer, .explain-model").first();

/** Opens the list of questions and waits until the keys work. */
async function openWall(page: Page, anchor = ""): Promise<void> {
  await page.goto(wall + anchor);
  await allAwake(page);
}

test("the keyboard alone leads through the questions on the wall and shows an answer when asked", async ({
  page,
}) => {
  await openWall(page);
  await expect(slide(page)).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(slide(page)).toHaveCount(1);
  const first = new URL(page.url()).hash;
  await page.keyboard.press("PageDown");
  await expect(answer(page)).toBeVisible();
  expect(new URL(page.url()).hash).toBe(first);
  // A long answer has several parts; the key that leads on comes to the next question in the end.
  await expect(async () => {
    await page.keyboard.press("PageDown");
    expect(new URL(page.url()).hash).not.toBe(first);
  }).toPass();
  await page.keyboard.press("ArrowLeft");
  expect(new URL(page.url()).hash).toBe(first);
  await expect(slide(page)).toBeFocused();

  await openWall(page, "#nine-votes");
  await expect(answer(page)).toBeHidden();
  await page.keyboard.press("Space");
  await expect(answer(page)).toBeVisible();
  await page.keyboard.press("Space");
  await expect(answer(page)).toBeHidden();

  // The same by the controls on the page.
  await slide(page).locator("summary").focus();
  await page.keyboard.press("Space");
  await expect(answer(page)).toBeVisible();
  await tabTo(page, slide(page).getByRole("link", { name: "Next" }));
  await page.keyboard.press("Enter");
  await expect(slide(page)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(slide(page)).toHaveAttribute("id", "nine-votes");
  await expect(answer(page)).toBeHidden();

  await page.keyboard.press("Escape");
  await expect(slide(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("questions on the wall work without a script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${wall}#nine-votes`);
  await expect(slide(page)).toHaveAttribute("id", "nine-votes");
  await expect(answer(page)).toBeHidden();
  await slide(page).getByText("Show the answer").click();
  await expect(answer(page)).toBeVisible();
  await slide(page).getByRole("link", { name: "All questions" }).click();
  await expect(slide(page)).toHaveCount(0);
  await context.close();
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`questions and answers on the wall fit ${width} by ${height} in parts, in letters for the back row`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const module of ["unreasonable-criticism", "how-to-read-a-un-vote"]) {
      await page.goto(`/teach/${module}/project`);
      await allAwake(page);
      const looked = await page.evaluate(lookAtEverySlide);
      expect(looked.length, module).toBeGreaterThan(40);
      const faults = looked.filter(
        ({ wide, tall, cut, shown, letters, least, read }) =>
          wide > 1 ||
          tall > 1 ||
          cut.length > 0 ||
          !shown ||
          // Small letters are 0.53 as high as the size says: 12 pixels at 720, a fifty-seventh of the wall.
          letters < 24 ||
          // What the room is to read, reasons too: an x-height of a sixtieth of the wall, see docs/teachers.md.
          0.53 * read < height / 60 - 0.1 ||
          // Nor is anything in it so small that it does not grow with the wall.
          least < height / 42,
      );
      expect(faults, module).toEqual([]);
    }
  });
}

/** Turns to every question, opens its answer, and measures both. Runs in the page, where all of them take seconds. */
async function lookAtEverySlide() {
  const drawn = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
  const looked = [];
  for (const slide of document.querySelectorAll<HTMLElement>(".projector-slide")) {
    const turned = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = slide.id;
    await turned;
    await drawn();
    for (const part of [".slide-ask", ".slide-key"]) {
      // As the space bar does, which leads to the part of the wall where the answer begins.
      if (part === ".slide-key")
        slide.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true }));
      await drawn();
      const body = slide.querySelector(".slide-body");
      const room = body?.getBoundingClientRect();
      const seen = [...slide.querySelectorAll(".slide-body :is(p, li, td, figcaption)")].filter((one) =>
        one.checkVisibility(),
      );
      const place = slide.querySelector(part)?.getBoundingClientRect();
      looked.push({
        what: `${slide.id} ${part}`,
        tall: document.documentElement.scrollHeight - innerHeight,
        wide: document.documentElement.scrollWidth - innerWidth,
        shown: place !== undefined && place.height > 0 && place.left < innerWidth && place.right > 0,
        letters: Number.parseFloat(getComputedStyle(slide).fontSize),
        least: Math.min(...seen.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
        read: Math.min(
          ...seen
            .filter((one) =>
              one.closest(".question-prompt, .paper-boxes, .paper-rows, .key-answer, .key-reasons"),
            )
            .filter((one) => one.closest(".ui-quiet, figcaption, .excerpt-from") === null)
            .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
        ),
        cut: seen
          .filter((one) => one.matches("li, p"))
          .filter((one) =>
            [...one.getClientRects()].some(
              ({ top, bottom }) => top < (room?.top ?? 0) - 1 || bottom > (room?.bottom ?? 0) + 1,
            ),
          )
          .map(({ textContent }) => textContent?.slice(0, 40)),
      });
    }
  }
  return looked;
}

test("a question on the wall breaks no accessibility rule in either theme, shown or not", async ({
  page,
}) => {
  for (const id of ["nine-votes", "kinds-of-claim", "who-should-do-what"]) {
    await openWall(page, `#${id}`);
    await expectNoViolations(page, id, [".projector-slide:target"]);
    await page.keyboard.press("Space");
    await expect(answer(page)).toBeVisible();
    await expectNoViolations(page, id, [".projector-slide:target"]);
  }
});

test("the plan leads to every lesson, and its timetables stay on a phone's screen", async ({ page }) => {
  await page.goto("/teach/unreasonable-criticism/plan");
  for (const lesson of lessons)
    await expect(page.locator(`main a[href$="/${lesson}.html"]`).first()).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Established and contested" }).click();
  await expect(page.getByRole("heading", { name: "Established and contested" })).toBeInViewport();
});
