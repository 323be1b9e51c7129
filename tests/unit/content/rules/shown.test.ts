import { describe, expect, it } from "vitest";
import { parseMdx } from "@/lib/content/markdown";
import type { ModuleReading } from "@/lib/content/rules/reading";
import { lessonShows, opensWithScene, scenesIn } from "@/lib/content/rules/shown";
import { shownIn } from "@/lib/content/shown-in";
import { prose, readingOf, toldBy } from "./small-reading";

const scene = (sentences: number) => `<Scene>\n\n${prose(sentences * 10)}\n\n</Scene>\n\n`;
const excerpt = '<Excerpt source="S/PV.7353" date="2014">\n\nText.\n\n</Excerpt>\n';

/** The lesson as the second one of its module. */
function second(text: string): ModuleReading {
  const reading = readingOf(text);
  return {
    ...reading,
    lessons: [...readingOf('<Council vote="2014-12-22" />\n', {}, { number: 1 }).lessons, ...reading.lessons],
  };
}

describe("lesson-shows", () => {
  it("wants a figure in every lesson, and an excerpt from the second on", () => {
    expect(toldBy(lessonShows, readingOf("Text.\n", {}, { number: 1 }))).toEqual([
      "2:1  the lesson has no figure – draw one of figures.yaml, a vote or a timeline",
    ]);
    expect(toldBy(lessonShows, second('<Council vote="2014-12-22" />\n'))).toEqual([
      "2:1  the lesson has no excerpt of a document – set a passage of a document apart with <Excerpt>",
    ]);
    expect(toldBy(lessonShows, second(`<Council vote="2014-12-22" />\n\n${excerpt}`))).toEqual([]);
  });

  it("wants neither in a check", () => {
    expect(toldBy(lessonShows, readingOf("Text.\n", {}, { kind: "check" }))).toEqual([]);
  });

  it("counts votes, timelines and drawings, wherever they stand", () => {
    const source = '<Timeline />\n\n<Full>\n\n<Council vote="2014-12-22" />\n\n</Full>\n';
    expect(shownIn(parseMdx(source)).map(({ tag }) => tag)).toEqual(["Timeline", "Council"]);
  });
});

describe("opens-with-scene", () => {
  const told = (text: string) => toldBy(opensWithScene, readingOf(text));

  it("takes a scene of three to five sentences", () => {
    expect(told(`${scene(3)}Text.\n`)).toEqual([]);
    expect(told(`${scene(5)}Text.\n`)).toEqual([]);
  });

  it("refuses a longer one, one that stands later, and none", () => {
    expect(told(`${scene(6)}Text.\n`)).toEqual(["9:1  the scene has 6 sentences of 60 words – write 3 to 5"]);
    const missing =
      "2:1  the lesson does not open with a scene – begin with <Scene>: three to five sentences of somebody doing something";
    expect(told(`Text.\n\n${scene(3)}`)).toEqual([missing]);
    expect(told("Text.\n")).toEqual([missing]);
  });

  it("tells two scenes apart", () => {
    const [lesson] = readingOf(`${scene(3)}Text.\n\n${scene(4)}`).lessons;
    expect(lesson === undefined ? 0 : scenesIn(lesson).length).toBe(2);
  });
});
