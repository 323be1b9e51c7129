import { describe, expect, it } from "vitest";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import { bundleIslands } from "@/scripts/islands/bundle";
import { needsOf } from "@/scripts/islands/needs";
import { parsePage } from "@/scripts/islands/page";

const card = (kind: string) =>
  `<div data-island="QuestionCard" data-props='{"question":{"kind":"${kind}"}}'></div>`;

function needs(...pages: [file: string, body: string][]) {
  return [...needsOf(pages.map(([file, body]) => parsePage(file, body))).values()];
}

describe("needsOf", () => {
  it("gives lessons of a module one script, with the kinds that any of them asks", () => {
    const both = { islands: ["QuestionCard"], kinds: ["choice", "match"] };
    expect(
      needs(
        ["learn/m/a.html", card("match") + card("match")],
        ["learn/m/b.html", card("choice")],
        ["learn/n/a.html", card("sort")],
      ),
    ).toEqual([both, both, { islands: ["QuestionCard"], kinds: ["sort"] }]);
  });

  it("leaves every kind to a page whose questions come from elsewhere", () => {
    expect(needs(["review.html", `<div data-island="ReviewSession" data-props="{}"></div>`])).toEqual([
      { islands: ["ReviewSession"], kinds: null },
    ]);
  });
});

describe("a script for some kinds", () => {
  const textOf = async (kinds: string[] | null) => {
    const { scripts, parts } = await bundleIslands(process.cwd(), [{ islands: ["QuestionCard"], kinds }]);
    const halves = [...scripts.values(), ...parts.filter(({ file }) => file.includes("the-rest"))];
    return {
      text: halves.map((half) => half.text).join("\n"),
      files: halves.flatMap((half) => [...half.files.keys()]),
    };
  };
  const kindsIn = (files: string[]) =>
    Object.keys(kindTraits).filter((kind) => files.includes(`components/quiz/kinds/${kind}/view.tsx`));

  it("holds their views, rules and words and no others", async () => {
    const { text, files } = await textOf(["choice", "match"]);
    expect(kindsIn(files)).toEqual(["choice", "match"]);
    expect(text).toContain("Choose a partner for every row.");
    expect(text).not.toContain("Fill the gap.");
  });

  it("holds the view that a kind takes from another one", async () => {
    expect(kindsIn((await textOf(["predict"])).files)).toEqual(["choice"]);
  });

  it("still knows of every kind what the rest of the site asks", async () => {
    const { text } = await textOf(["choice"]);
    expect(text).toMatch(/explain:[\w{]/);
  });

  it("holds all kinds where any may be asked", async () => {
    const { files } = await textOf(null);
    expect(kindsIn(files)).toEqual(Object.keys(kindTraits).filter((kind) => kind !== "predict"));
  });
});
