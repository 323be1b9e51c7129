import { expect, it } from "vitest";
import type { PackageData } from "@/lib/packages/packages";
import { parsePage } from "@/scripts/islands/page";
import { lessonDocument } from "@/scripts/packages/lesson-document";
import { lessonText } from "@/scripts/packages/lesson-text";

const picture =
  '<picture><source type="image/avif" srcset="images/table-1.avif"><img src="images/table-1.webp" alt="A round table."></picture>';
const page = parsePage(
  "learn/m/l.html",
  `<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="../../assets/a.css"></head><body><main><header></header><article>${picture.replaceAll("images/", "../../learn/m/images/")}</article></main></body></html>`,
);
const data: PackageData = {
  version: "1.2",
  module: "m",
  lesson: "l",
  pass: null,
  edition: { hash: 1, place: 0, of: 1, questions: [] },
};

it("brings the pictures of a lesson along, in both forms", () => {
  const { htmlFor, files } = lessonDocument(page, { script: "assets/i.js", colophon: "" });
  const html = htmlFor(data);
  expect(files).toEqual([
    "assets/i.js",
    "assets/a.css",
    "learn/m/images/table-1.avif",
    "learn/m/images/table-1.webp",
  ]);
  for (const file of files.slice(2)) expect(html).toContain(`"${file}"`.replaceAll('"', ""));
});

it("says in a page of text what is to be seen in a picture", () => {
  const text = lessonText(page, "en", "T", "S", "");
  expect(text).toContain("<p>A round table.</p>");
  expect(lessonText(page, "en", "T", "S", "", "Names torture as a finding.")).toContain(
    "Names torture as a finding.",
  );
  expect(text).not.toMatch(/<(?:img|picture|source)/);
});

const film = parsePage(
  "learn/m/l.html",
  '<!DOCTYPE html><html lang="en"><head></head><body><main><header></header><article><figure><figcaption>A vote.</figcaption><div class="drawn-media"><video controls src="../../learn/m/media/vote-1.mp4"><track src="../../learn/m/media/vote-2.vtt"></video><p>To play it, a connection is needed.</p></div><p>Eleven in favour.</p></figure></article></main></body></html>',
);

it("brings sound and films along with their captions, and has their words alone in a page of text", () => {
  const { files } = lessonDocument(film, { script: "assets/i.js", colophon: "" });
  expect(files).toEqual(["assets/i.js", "learn/m/media/vote-1.mp4", "learn/m/media/vote-2.vtt"]);
  const text = lessonText(film, "en", "T", "S", "");
  expect(text).toContain("Eleven in favour.");
  expect(text).not.toMatch(/<(?:video|track|source)|To play it/);
});
