import { describe, expect, it } from "vitest";
import { blocksOf } from "@/lib/content/lesson-tree";
import { parseMdx } from "@/lib/content/markdown";
import { sectionsIn } from "@/lib/content/sections";
import { getModule, getModuleSlugs } from "@/lib/content/site";

describe("sectionsIn", () => {
  it("names each heading of both versions by its block, with the questions asked under it", () => {
    const source = `Before all.

<Predict id="guess" objective="a">
What do you expect?

- [x] Yes
- [ ] No
</Predict>

## First, *twice*

Text.

<Full>

### A smaller one

## Only in full

</Full>

<Blank id="gap" objective="a" see="b">
____

- 9
</Blank>

<Predict again="guess" />
`;
    expect(sectionsIn(blocksOf(parseMdx(source)))).toEqual([
      { id: "p-3", text: "First, twice", questions: ["gap", "guess-again"] },
    ]);
  });

  it("knows every question of the lessons that stands under a heading, in the order of the text", () => {
    for (const { lessons } of getModuleSlugs().map(getModule)) {
      for (const lesson of lessons) {
        const asked = lesson.sections.flatMap(({ questions }) => questions);
        const all = lesson.questions.map(({ id }) => id);
        expect(all.slice(all.length - asked.length), lesson.slug).toEqual(asked);
      }
    }
  });
});
