import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BuiltFolder } from "@/scripts/built-folder";
import { brotli, measurePages, type PageBytes } from "@/scripts/bytes";
import { filesForLater } from "@/scripts/offline/save-for-offline";

const root = process.cwd();
const budgets: Record<string, { all: number; js: number; requests: number }> = JSON.parse(
  readFileSync(join(root, "budgets.json"), "utf8"),
);

/** What the script in the head may weigh: a page without islands has no other. */
const headScript = 800;

/** Bytes of the late parts that may be larger than the others. */
const largeParts: Record<string, number> = {
  "decode-picture": 10_000,
  // What draws them comes late on the wall alone, for a live round.
  "qr-picture": 6_900,
  // What reads pasted lists of names knows headings and sums of some twenty-five languages.
  "read-list": 9_220,
  // What takes files apart comes when a teacher adds some, and is one part: an archive may hold any of the kinds.
  "take-files": 9_850,
  // What counts the review on a page that knows no record brings the readers of records and of their history too, and the sums.
  "saved-due": 10_600,
  // What years of answers come to: it reads a history, and has the model of memory that sums it.
  "sums-part": 8_000,
  // What finds and opens hand-ins, once more: it runs as a worker where a teacher has a hundred of them.
  "open-codes": 7_300,
  // The scheduler, and what lets a page draw while it works through years of answers.
  "coming-back": 7_100,
  // Cryptography where a page on plain http has none of the browser's.
  "noble-suite": 19_000,
  // A package is opened, parted and made again, with both halves of a zip.
  "choose-lessons": 8_000,
  // The second half of a lesson's script: docs/decisions.md, "Islands".
  "the-rest": 15_450,
  // What reads the files of other tools runs as a worker too, where no file can hold the page up.
  "import-questions": 9_000,
  // A hand-in is made and opened as students and teachers do it, for one press.
  rehearse: 10_200,
};

function kindOf({ page, js }: PageBytes): string {
  const isStill = js <= headScript;
  if (/^learn\/[^/]+\/[^/]+\.html$/.test(page)) return "lesson";
  if (page === "index.html") return "home";
  if (page === "a.html") return "assignment";
  if (page === "teach/assign.html" || page === "teach/class.html") return "teach";
  if (page === "teach.html") return "teachers";
  if (!isStill && page.startsWith("explore/")) return "explore";
  if (page === "teach/report.html") return "report";
  if (page === "review.html") return "review";
  if (page === "live.html") return "live";
  if (page === "progress/move.html") return "move";
  if (page === "write.html" || page === "lesson.html") return "own";
  if (!isStill && /^print\/[^/]+\/(?:questions|answer-sheet)\.html$|^teach\/[^/]+\/key\.html$/.test(page))
    return "chosen";
  if (page.startsWith("print/") || /^teach\/[^/]+\/(?:key|plan)\.html$/.test(page)) return "paper";
  if (/^teach\/[^/]+\/packages\.html$/.test(page)) return "packages";
  if (/^teach\/[^/]+\/project\.html$/.test(page)) return "wall";
  return isStill ? "text" : "list";
}

describe("the built pages", () => {
  const pages = measurePages(new BuiltFolder(join(root, "out")));

  it("have every lesson and every page of the site among them", () => {
    const lessons = readdirSync(join(root, "lessons"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".mdx"),
    );
    expect(lessons.length).toBeGreaterThanOrEqual(3);
    expect(pages.filter((page) => kindOf(page) === "lesson")).toHaveLength(lessons.length);
    expect(pages.map(({ page }) => page)).toEqual(
      expect.arrayContaining(["index.html", "404.html", "about.html", "privacy.html", "progress.html"]),
    );
  });

  it.each(pages)("keep $page within the bytes and requests of its kind", (page) => {
    const budget = budgets[kindOf(page)];
    expect(page.html + page.css + page.js).toBeLessThanOrEqual(budget?.all ?? 0);
    expect(page.js).toBeLessThanOrEqual(budget?.js ?? 0);
    expect(page.requests).toBeLessThanOrEqual(budget?.requests ?? 0);
  });

  it("load later only small parts: questions that are due, those of a lesson that wake later, the scheduler, the reader; and the decoder of QR codes", () => {
    const out = join(root, "out");
    const later = readdirSync(out, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) =>
        /^assets\/(?:learn\/|late-(?!lesson-reader|text-editor)).+\.js$|^review\/.+\.js$/.test(file),
      );
    expect(later.length).toBeGreaterThan(5);
    for (const file of later) {
      const [, limit] = Object.entries(largeParts).find(([name]) => file.includes(`late-${name}-`)) ?? [
        null,
        6_600,
      ];
      expect(brotli(readFileSync(join(out, file))), file).toBeLessThanOrEqual(limit);
    }
  });

  it.each([
    ["lesson-reader", 252_000],
    ["text-editor", 95_000],
  ])(
    "load the %s for lessons of one's own as one part with a budget of its own, and save it for nobody who does not write",
    (name, limit) => {
      const out = join(root, "out");
      const [file = "", ...more] = readdirSync(join(out, "assets")).filter((one) =>
        one.startsWith(`late-${name}-`),
      );
      expect(more).toEqual([]);
      expect(brotli(readFileSync(join(out, "assets", file)))).toBeLessThanOrEqual(limit);
      expect(filesForLater(new BuiltFolder(out))).toContain(`assets/${file}`);
    },
  );

  it.each(["learn", "print"])(
    "name in a lesson (%s) only its neighbours, so that a page does not grow with the number of lessons",
    (folder) => {
      const first = readFileSync(
        join(root, "out", folder, "unreasonable-criticism/what-the-report-found.html"),
        "utf8",
      );
      expect(first).toContain("chinas-response");
      expect(first).not.toContain("the-veto-issue");
    },
  );
});
