import { expect, it } from "vitest";
import { parseGuide } from "@/lib/content/guide";
import { getGuide } from "@/lib/content/site";

it("leaves the title and the pictures of the guide to the repository, and lists its headings", () => {
  expect(parseGuide("# For teachers\n\nText.\n\n## One\n\n![A form](images/a.png)\n\n## Two\n", [])).toEqual({
    source: "\nText.\n\n## One\n\n\n## Two\n",
    headings: [
      { id: "p-2", text: "One" },
      { id: "p-3", text: "Two" },
    ],
  });
});

it("reads the guide that stands in the repository", () => {
  expect(getGuide().headings.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["1. Assign", "4. The report"]),
  );
});

it("names the pages of the first module where the one of its examples is not on the site", () => {
  const text =
    "The key (`/teach/unreasonable-criticism/key`) and the handout (`/print/unreasonable-criticism`).\n";
  expect(parseGuide(text, ["votes", "unreasonable-criticism"]).source).toBe(text);
  expect(parseGuide(text, ["votes", "wars"]).source).toBe(
    "The key (`/teach/votes/key`) and the handout (`/print/votes`).\n",
  );
});
