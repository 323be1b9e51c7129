/** Hundreds of thousands of letters that say nothing, pasted where codes, links and lists are read: no page may freeze over it. */
import { describe, expect, it } from "vitest";
import { findAssignment } from "@/lib/assignment/assignment";
import { tidyCodeWord } from "@/lib/assignment/hand-in";
import { findCodes, openCode, searchCodes } from "@/lib/class/find-codes";
import { readNameList } from "@/lib/class/name-list";
import { readPaperLines } from "@/lib/class/paper-lines";
import { numberToLetters, toCodeText } from "@/lib/codes/code-text";
import { webSuite } from "@/lib/crypto/web-suite";
import { unpackProgress } from "@/lib/transfer/packed";
import { processorTime } from "../../processor-time";

const fill = (what: string, size: number) => what.repeat(Math.ceil(size / what.length)).slice(0, size);

const junk = [
  ...["\n", "\n \n", "a\n\n", "=\n", "= ", "<!--", "<a ", "UCH1ZZZ", "<UCH1ZZZ>", "UCH2", "<UCH2 style='"],
  ...["urldefense", "urldefense/v2/", "urldefense.com/v2/url?u=", "urldefense/v3/", "%25", "%41", "&amp;"],
  ...[
    "&#x41;",
    "\ufdfa",
    "\u3316",
    "ａ\u200b",
    "a\0",
    "a\u0323\u0301",
    "QUJD",
    "#1ZZZ",
    "#1",
    "=41",
    "-",
    "👩‍👩‍👧",
  ],
  "aQUJDREVGQUJDREVGQUJDREVGQUJDREVG\n",
];

// What grows with the square of the text takes from some seconds to hours; the rest takes from 5 to 100 ms.
const much = 3_000;

describe("a long text of junk", () => {
  it.each(junk)("is looked through in a time that grows with it alone: %j", (what) => {
    const text = fill(what, 300_000);
    expect(processorTime(() => findCodes(text))).toBeLessThan(much);
    expect(processorTime(() => findAssignment(text, new Map()))).toBeLessThan(much);
    expect(processorTime(() => unpackProgress(text))).toBeLessThan(much);
  });

  it("is looked through in steps of few letters, between which a page can draw", () => {
    for (const what of junk) {
      const text = fill(what, 200_000);
      let steps = 0;
      for (const search = searchCodes(text); !search.next().done; ) steps += 1;
      expect(steps, what).toBeGreaterThan(200_000 / 16_384);
    }
  });

  it("is no list of names, papers or code word that takes longer than its letters", () => {
    const lists = [
      fill(",", 50_000) + fill("\na", 50_000),
      `${fill("name,", 50_000)}\n${fill("x,", 50_000)}`,
      Array.from({ length: 8_000 }, (_, at) => `10b,Ana ${at}`).join("\n"),
      ...["a\n", '"', "\t\n", "a:\n", "1.1=A;"].map((what) => fill(what, 60_000)),
      `a${fill("-", 199_998)}a`,
    ];
    const words = Array.from({ length: 300 }, (_, at) => `owl-${at}`);
    const headings = { codeWord: ["code word"], name: ["name"] };
    for (const list of lists) {
      const shown = list.slice(0, 20);
      expect(
        processorTime(() => readNameList(list, ["10b", ...words], headings)),
        shown,
      ).toBeLessThan(much);
      expect(
        processorTime(() => readPaperLines(list, [{ number: 1, questions: [] }])),
        shown,
      ).toBeLessThan(much);
      expect(
        processorTime(() => tidyCodeWord(list)),
        shown,
      ).toBeLessThan(much);
    }
  });

  it("is not taken for sealed codes of this teacher where it names another key", async () => {
    const own = await webSuite.createKeys();
    const other = (Number.parseInt(own.x.slice(0, 2), 16) + 1) % 256;
    const text = Array.from({ length: 2_000 }, (_, at) => {
      const letters = toCodeText(
        Uint8Array.from({ length: 60 }, (_, place) => (place === 0 ? other : at + place)),
      );
      return `UCS2${numberToLetters(letters.length, 4)}${letters}`;
    }).join("\n");
    const found = findCodes(text);
    expect(found).toHaveLength(2_000);
    for (const code of found)
      expect(await openCode(code, [own], new Map())).toEqual({ ok: false, problem: "other-key" });
  });
});
