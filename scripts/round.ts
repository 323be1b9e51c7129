/**
 * One round with a class of thirty-six, from the list of names to the gradebook: ten students answer in the pages, the rest
 * by the project's functions; they hand in by every way there is; the teacher loses the computer, opens the backup on
 * another one and saves the tables. Every number is held against a marking of the round's own, which knows nothing of lib/.
 *   npm run round -- --seed 36
 * What it does and what it said last: docs/round.md. Not part of `npm test`: it takes some minutes.
 */
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { parse as parseCsv } from "csv-parse/sync";
import { strToU8, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { assignmentId, readAssignment } from "@/lib/assignment/assignment";
import { editionsOf } from "@/lib/assignment/edition";
import { getEditions, getModule } from "@/lib/content/site";
import { serve } from "@/server/serve.mjs";
import { findOrInstallBrowser } from "./browser.mjs";
import { handedInBy, paperLineOf } from "./round/by-function";
import { answerAll, makeCode, newPage, openAssignment, questionTable, savedBy } from "./round/in-pages";
import { type OwnQuestion, readQuestions, sumsOf } from "./round/own-marking";
import { chanceOf, type RoundStudent, studentsOf } from "./round/students";
import { out, readFlags, root } from "./run.mjs";

const slug = "unreasonable-criticism";
const lessons = {
  "chinas-response": /China’s response|China's response/,
  "the-veto-issue": /The veto issue/,
};
const tries = 2;
const passphrase = "thirty-six slips on a windy day";

const flags = readFlags({ seed: { type: "string" } });
const seed = Number(flags.seed ?? 36);
const chance = chanceOf(seed);
/** What is asked: the veto issue first, in an order of the teacher's own, and not everything. */
const asked = ["the-veto-issue", "chinas-response"].flatMap((lesson) => readQuestions(root, slug, lesson));
const scored = asked.filter(({ kind }) => kind !== "explain");
const students = studentsOf(asked, tries, chance);
const failures: string[] = [];
let looks = 0;

function same(what: string, found: unknown, expected: unknown): void {
  looks += 1;
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) failures.push(`${what}: found ${one}, expected ${other}`);
}

function say(text: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);
}

const began = performance.now();
const server = await serve({ folder: out, port: 0 });
const address = server.address();
if (typeof address !== "object" || address === null) throw new Error("The site has no address");
const site = `http://localhost:${address.port}`;
const browser = await chromium.launch({ executablePath: await findOrInstallBrowser() });
const presses = new Map<string, number>();

try {
  const first = await browser.newContext({ locale: "en-GB", acceptDownloads: true });
  const teacher = await newPage(first);
  await countPresses(first);
  await makeClass(teacher);
  const { link, typed } = await assign(teacher);
  await printed(teacher);
  const inPages = await Promise.all(
    students.filter(({ way }) => way.by === "page").map((student) => inOwnBrowser(student, link, typed)),
  );
  say(`${inPages.length} students answered in the pages`);
  await collect(teacher, link, inPages.flat());
  await compare(teacher, "the first computer");
  const backup = await savedBy(teacher, async () => {
    await teacher.goto(`${site}/teach/class`);
    await teacher
      .getByLabel(/^Passphrase/)
      .first()
      .fill(passphrase);
    await teacher.getByRole("button", { name: "Save everything as a file" }).click();
  });
  await first.close();
  say(`the computer is lost; what is left is a locked file of ${backup.length} bytes`);
  const second = await browser.newContext({ locale: "en-GB", acceptDownloads: true });
  const elsewhere = await newPage(second);
  await elsewhere.goto(`${site}/teach`);
  // A file that is chosen before the page is alive is chosen for nobody; a teacher's button waits for that by itself.
  await elsewhere.locator("html[data-awake]").waitFor();
  await elsewhere.locator(".teacher-backup input[type=file]").setInputFiles({
    name: "everything.json",
    mimeType: "application/json",
    buffer: backup,
  });
  await elsewhere.locator("#unlock-passphrase").fill(passphrase);
  await elsewhere.locator("#unlock-passphrase").press("Enter");
  await elsewhere.getByText(/^Opened/).waitFor();
  await elsewhere.goto(`${site}/teach/report`);
  await compare(elsewhere, "the second computer");
  await second.close();
} finally {
  await browser.close();
  server.close();
}

for (const [step, count] of presses) console.log(`${step}: ${count} presses`);
for (const failure of failures) console.error(`✗ ${failure}`);
console.log(`${looks} numbers and lists compared, ${failures.length} differ (seed ${seed})`);
process.exit(failures.length === 0 ? 0 : 1);

/** A press is a click, or a key that does something by itself. */
async function countPresses(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener(
      "click",
      (event) => {
        if (event.isTrusted) sessionStorage.presses = Number(sessionStorage.presses ?? 0) + 1;
      },
      true,
    );
  });
}

async function pressesOf(page: Page, step: string): Promise<void> {
  presses.set(step, await page.evaluate(() => Number(sessionStorage.presses ?? 0)));
  await page.evaluate(() => sessionStorage.removeItem("presses"));
}

/** The list of names as it comes from a table; some have a word, the page gives the others one. */
async function makeClass(page: Page): Promise<void> {
  await page.goto(`${site}/teach`);
  await page.getByRole("main").getByRole("link", { name: "My classes" }).first().click();
  await page.getByLabel("Name of the class").fill("8b");
  const rows = students.map(({ name, email, word }) => [name, email, word].join("\t"));
  await page.getByLabel("Names", { exact: true }).fill(["Name\tEmail\tCode word", ...rows].join("\n"));
  await page.getByRole("button", { name: "Make the class" }).click();
  await page.getByRole("heading", { name: "8b" }).waitFor();
  const kept: { name: string; word: string }[] = await page.evaluate(
    () =>
      JSON.parse(localStorage.getItem("unreasonable-criticism.teacher") ?? "{}").classes?.[0]?.students ?? [],
  );
  same(
    "names in the class",
    kept.map(({ name }) => name),
    students.map(({ name }) => name),
  );
  for (const [at, { word }] of kept.entries()) {
    const student = students[at];
    if (student === undefined) continue;
    if (student.word !== "") same(`the word of ${student.name}`, word, student.word);
    student.word = word;
  }
  same("words, each once", new Set(kept.map(({ word }) => word)).size, students.length);
}

async function assign(page: Page): Promise<{ link: string; typed: string }> {
  await page.getByRole("link", { name: "Give an assignment" }).click();
  for (const name of Object.values(lessons)) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Make a key and save it as a file" }).click();
  await page.getByLabel("Title (optional)").fill("Round");
  await pressesOf(page, "a new class of 36 and its assignment, before the questions are chosen");
  await page.getByText(/^Choose and order the questions/).click();
  await page.getByRole("button", { name: "Untick all" }).click();
  for (const { number } of asked) {
    await page
      .locator(".maker-questions li", { has: page.locator(`b:text-is("${number}")`) })
      .locator("input")
      .check();
    await page
      .getByLabel(`Place of ${number}`, { exact: true })
      .selectOption({ index: asked.findIndex((one) => one.number === number) });
  }
  await pressesOf(page, `choosing and ordering ${asked.length} questions`);
  await page.getByText("Settings", { exact: true }).click();
  await page.getByLabel("How often may a question be tried?").selectOption("2");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  const typed = await page.locator(".typed-code").innerText();
  say(
    `the link has ${link.length - link.indexOf("#") - 1} letters, the typed code ${typed.replaceAll("-", "").length}`,
  );
  return { link, typed };
}

/** The slips, the sheet and the key of the assignment say what it asks. */
async function printed(page: Page): Promise<void> {
  const addresses: string[] = await Promise.all(
    ["Its questions on paper", "Its answer key"].map((name) =>
      page.getByRole("link", { name }).evaluate((link) => Reflect.get(link, "href")),
    ),
  );
  await page.getByRole("link", { name: "Slips for 8b" }).click();
  await page.locator(".class-slip, .slip").first().waitFor();
  await pressesOf(page, "the link and the slips");
  const numbers = asked.map(({ number }) => number);
  for (const address of addresses) {
    await page.goto(address);
    await page.getByText(/^Only .* here/).waitFor();
    same(
      address.slice(site.length),
      await page.locator("[data-asks]").evaluateAll((all) => all.map((one) => one.dataset.number)),
      numbers,
    );
  }
}

interface Handed {
  student: RoundStudent;
  code: string;
  /** How it comes to the teacher. */
  as: "chat" | "link" | "file" | "picture" | "mail";
  picture?: Buffer;
}

async function inOwnBrowser(student: RoundStudent, link: string, typed: string): Promise<Handed[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, acceptDownloads: true });
  const page = await newPage(context);
  const { sends } = student.way;
  await openAssignment(page, site, sends === "typed code" ? { typed } : { link });
  const handed: Handed[] = [];
  const half = Math.ceil(asked.length / 2);
  if (sends === "two devices") {
    await answerAll(page, student, asked.slice(0, half));
    handed.push({ student, code: await makeCode(page, student.word), as: "chat" });
    const other = await browser.newContext();
    const tablet = await newPage(other);
    await openAssignment(tablet, site, { link });
    await answerAll(tablet, student, asked.slice(half));
    handed.push({ student, code: await makeCode(tablet, student.word), as: "chat" });
    await other.close();
    await context.close();
    return handed;
  }
  if (sends === "twice") {
    await answerAll(page, student, asked.slice(0, half));
    handed.push({ student, code: await makeCode(page, student.word), as: "chat" });
    await page.reload();
    await answerAll(page, student, asked.slice(half));
  } else await answerAll(page, student, asked);
  const code = await makeCode(page, student.word);
  if (sends === "file") {
    const file = await savedBy(page, () => page.getByRole("button", { name: "Save as a file" }).click());
    handed.push({ student, code: file.toString("utf8"), as: "file" });
  } else if (sends === "picture") {
    await page.getByText("Show as a QR code").click();
    const picture = await page.getByRole("img", { name: "The hand-in as a QR code" }).screenshot();
    handed.push({ student, code, as: "picture", picture });
  } else if (sends === "link") handed.push({ student, code: `${site}/teach/report#${code}`, as: "link" });
  else handed.push({ student, code, as: sends === "mail" ? "mail" : "chat" });
  await context.close();
  return handed;
}

/** Everything that comes, in the forms in which it comes. */
async function collect(page: Page, link: string, inPages: readonly Handed[]): Promise<void> {
  const module = getModule(slug);
  const editions = editionsOf(getEditions());
  const opened = readAssignment(link, editions);
  if (!opened.ok) throw new Error(`The link does not open: ${opened.problem}`);
  const { assignment } = opened;
  const handing = { module, assignment, editions, tries };
  same(
    "questions in the link",
    assignment.asked,
    asked.map(({ id }) => id),
  );
  const by = (sends: RoundStudent["way"]["sends"]) =>
    students.filter(({ way }) => way.by === "function" && way.sends === sends);
  const nonce = () => Array.from({ length: 16 }, () => Math.floor(chance() * 16).toString(16)).join("");
  const codes = async (all: readonly RoundStudent[], of = nonce) =>
    Promise.all(all.map(async (student) => ({ student, code: await handedInBy(student, of(), handing) })));

  const folders = await codes(by("folders"));
  const archive = zipSync(
    Object.fromEntries(
      folders.map(({ student, code }, at) => [
        `${student.name.replace(/[/\\]/g, " ")}_${1000 + at}_assignsubmission_onlinetext/onlinetext.html`,
        strToU8(`<html><body><p>${code}</p></body></html>`),
      ]),
    ),
  );
  const mails = (await codes(by("mailbox")))
    .map(
      ({ student, code }) =>
        `From student@example.org Mon Nov 30 08:00:00 2026\nFrom: <${student.email}>\nSubject: homework\n\nHere: ${code}\n`,
    )
    .join("\n");
  const table = (await codes(by("table")))
    .map(({ student, code }) => `"${student.email}",${code}`)
    .join("\n");
  const device = nonce();
  const shared = await codes(by("shared device"), () => device);
  const [cut] = await codes(by("cut short"));
  const chat = [
    ...inPages
      .filter(({ as }) => as === "chat" || as === "link")
      .map(({ code }) => `08:0${code.length % 10} student: here ${code} thanks`),
    ...shared.map(({ code }) => code),
    `Cut: ${cut?.code.slice(0, 80)}`,
  ].join("\n");

  await page.goto(`${site}/teach/report`);
  await page.getByLabel("Text with hand-ins").fill(chat);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText(/^Added \d+ hand-ins?/).waitFor();
  // What is wrong is said of what was added last.
  same("the cut code is named", await page.getByText("The end of the code is missing.").count(), 1);
  const files = [
    { name: "submissions.zip", mimeType: "application/zip", buffer: Buffer.from(archive) },
    { name: "homework.mbox", mimeType: "application/mbox", buffer: Buffer.from(mails) },
    { name: "form.csv", mimeType: "text/csv", buffer: Buffer.from(table) },
    ...inPages.flatMap(({ student, code, as, picture }) => {
      if (as === "file")
        return [{ name: `${student.word}.txt`, mimeType: "text/plain", buffer: Buffer.from(code) }];
      if (picture !== undefined)
        return [{ name: `${student.word}.png`, mimeType: "image/png", buffer: picture }];
      const mail = `From: <${student.email}>\r\nSubject: homework\r\n\r\n${code}\r\n`;
      return as === "mail"
        ? [{ name: "one.eml", mimeType: "message/rfc822", buffer: Buffer.from(mail) }]
        : [];
    }),
  ];
  await page.getByLabel("Choose files").setInputFiles(files);
  const numbers = new Map(asked.map(({ id, number }) => [id, number]));
  const lines = by("paper").map((student) => paperLineOf(student, handing, (id) => numbers.get(id) ?? ""));
  await page.getByLabel("Answers typed in from paper").fill(lines.join("\n"));
  const people = students.filter(({ way }) => way.sends !== "nothing" && way.sends !== "cut short").length;
  await page.getByText(new RegExp(`^${people} students\\.`)).waitFor();
  say(`${people} of ${students.length} handed in`);
  same("the assignment's number", assignmentId(assignment, editions), assignment.salt);
}

/** The report on the screen and the tables it saves, against the own marking. */
async function compare(page: Page, where: string): Promise<void> {
  const came = students.filter(({ way }) => way.sends !== "nothing" && way.sends !== "cut short");
  await page.getByText(new RegExp(`^${came.length} students\\.`)).waitFor();
  const missing = students.filter((one) => !came.includes(one)).map(({ name, word }) => `${name} ${word}`);
  same(
    `${where}: missing`,
    (
      await page
        .locator(".name-list li")
        .evaluateAll((all) => all.map((one) => one.textContent?.replace(/\s+/g, " ").trim() ?? ""))
    )
      .map((text) => text.split(" Same day")[0])
      .sort(),
    missing.sort(),
  );
  const table = await questionTable(page);
  same(`${where}: questions`, [...table.keys()].sort(), scored.map(({ number }) => number).sort());
  for (const question of scored) {
    const courses = came.flatMap(({ courses }) => courses.get(question.id) ?? []);
    const count = (course: string) => courses.filter((one) => one === course).length;
    const [share = "", ...cells] = table.get(question.number) ?? [];
    const answered = courses.length;
    same(`${where}: ${question.number}`, cells.slice(0, 4).map(Number), [
      answered,
      count("later"),
      count("shown"),
      count("open"),
    ]);
    if (answered > 0)
      same(
        `${where}: ${question.number}, right`,
        /\d+%/.exec(share)?.[0] ?? share,
        `${Math.round((100 * count("right")) / answered)}%`,
      );
  }
  const csv: string[][] = parseCsv(
    await savedBy(page, () => page.getByRole("button", { name: "Save as CSV" }).click()),
    { bom: true, relax_column_count: true },
  );
  const excel = await readSheet(
    await savedBy(page, () => page.getByRole("button", { name: "Save for Excel" }).click()),
    1,
    { trim: false },
  );
  const expected = came.flatMap(expectedRows).sort();
  for (const [name, rows] of [
    ["CSV", csv],
    ["Excel", excel],
  ] as const)
    same(
      `${where}: ${name}`,
      rows
        .slice(1)
        .map((row) => rowOf(row.map(String), csv[0] ?? []))
        .sort(),
      expected,
    );
  await page.getByText("For a gradebook").click();
  const book: string[][] = parseCsv(
    await savedBy(page, () => page.getByRole("button", { name: "Save for the gradebook" }).click()),
    { bom: true },
  );
  const points = students.map((student) => {
    const { right, later } = sumsOf(scored, student.courses);
    return [student.name, student.email, came.includes(student) ? String(right + later) : ""].join("|");
  });
  same(
    `${where}: Moodle`,
    book
      .slice(1)
      .map(([name = "", , email, given]) => [unquoted(name), email, given].join("|"))
      .sort(),
    points.sort(),
  );
  say(`compared on ${where}`);
}

/** What a row says: word, name, sums, and for each question in the order of the lessons whether it was right at first. */
function expectedRows(student: RoundStudent): string[] {
  const half = new Set(asked.slice(0, Math.ceil(asked.length / 2)).map(({ id }) => id));
  const parts =
    student.way.sends === "two devices"
      ? [(one: OwnQuestion) => half.has(one.id), (one: OwnQuestion) => !half.has(one.id)]
      : [() => true];
  return parts.map((isIn) => {
    const courses = new Map(
      [...student.courses].filter(([id]) => asked.some((one) => one.id === id && isIn(one))),
    );
    const sums = sumsOf(scored, courses);
    const marks = [...scored]
      .sort((a, b) => (a.number < b.number ? -1 : 1))
      .map(
        ({ id }) =>
          `${id}=${courses.get(id) === undefined ? "" : courses.get(id) === "right" ? "right" : "not"}`,
      )
      .sort();
    return [student.word, student.name, ...Object.values(sums), ...marks].join("|");
  });
}

function rowOf(cells: readonly string[], head: readonly string[]): string {
  const [word = "", said = "", , ...rest] = cells;
  const name = unquoted(said);
  const sums = rest.slice(0, 7);
  const marks = rest
    .slice(7)
    .map((cell, at) => {
      const id = head[10 + at]?.split(" ")[1] ?? "";
      return `${id}=${cell === "" || cell === "null" ? "" : cell === "1" ? "right" : "not"}`;
    })
    .sort();
  return [word, name, ...sums, ...marks].join("|");
}

/** A table for any program puts an apostrophe before what a spreadsheet would compute. */
function unquoted(text: string): string {
  return text.replace(/^'/, "");
}
