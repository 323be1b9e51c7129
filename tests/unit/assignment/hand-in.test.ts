import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  type EditionRow,
  editionsOf,
  editionsOfLesson,
  fromRow,
  hashOf,
  lessonEdition,
  toRow,
} from "@/lib/assignment/edition";
import {
  codeWordFits,
  type HandedAnswer,
  type HandIn,
  readHandIn,
  textsOver,
  tidyCodeWord,
  writeHandIn,
} from "@/lib/assignment/hand-in";
import { openSealed, sealHandIn } from "@/lib/assignment/seal";
import { responseCount, unrankResponse } from "@/lib/assignment/shape";
import { findCodes, openCode, searchCodes } from "@/lib/class/find-codes";
import { fromCodeText, toCodeText } from "@/lib/codes/code-text";
import { createPacker, createUnpacker, packText, readTail } from "@/lib/codes/pack";
import { presentRow } from "@/lib/content/editions";
import { loadModule } from "@/lib/content/load";
import { webSuite } from "@/lib/crypto/web-suite";
import type { Kind } from "@/lib/quiz/question";
import { arbitraryHandIn, junk } from "./arbitrary-assignment";

/** The real lessons' questions as one lesson of forty. */
function fortyShapes(): EditionRow {
  const real = Object.values(presentRow(loadModule(process.cwd(), "unreasonable-criticism").module)).flat();
  const forty = Array.from({ length: 40 }, (_, at) => {
    const [id = "", ...rest] = real[at % real.length] ?? [];
    return [`${id}-${at}`, ...rest];
  });
  const read = v.parse(
    v.array(
      v.strictTuple([
        v.string(),
        v.custom<Kind>(() => true),
        v.number(),
        v.array(v.string()),
        v.array(v.string()),
      ]),
    ),
    forty,
  );
  return { all: read, b: [], c: [], d: [], e: [], f: [], g: [], h: [] };
}

const row = fortyShapes();
const editions = editionsOf({ forty: [row] });
const edition = hashOf("forty", row);

/** Forty answers, each with what takes most room. */
function fortyAnswers(): HandIn {
  const shapes = fromRow("forty", row).lessons.flatMap(({ questions }) => questions);
  const answers = shapes.map((shape): [string, HandedAnswer] => {
    const noted = shape.kind === "explain" || shape.kind === "predict";
    const last = responseCount(shape) - 1;
    const response = last < 0 ? null : unrankResponse(shape, last);
    const first = noted ? "noted" : "partly";
    return [shape.id, { response, first, end: "ended", confidence: noted ? null : "sure" }];
  });
  return {
    edition,
    assignment: "f".repeat(16),
    lessons: ["all", "h"],
    nonce: "f".repeat(16),
    turn: 2 ** 16,
    codeWord: "blue-heron-17-ab",
    answers: Object.fromEntries(answers),
    texts: {},
  };
}

async function opened(text: string, keys: Parameters<typeof openCode>[1] = []) {
  return Promise.all(findCodes(text).map((code) => openCode(code, keys, editions)));
}

describe("a hand-in", () => {
  it("opens as what was handed in", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHandIn, async ({ handIn, editions: known }) => {
        const [found, ...more] = findCodes(writeHandIn(handIn, known));
        expect(more).toEqual([]);
        expect(found && (await openCode(found, [], known))).toEqual({ ok: true, handIn });
      }),
    );
  });

  it("of forty answers has at most 130 letters, sealed at most 250", async () => {
    const handIn = fortyAnswers();
    expect(Object.keys(handIn.answers)).toHaveLength(40);
    expect(writeHandIn(handIn, editions).length).toBeLessThanOrEqual(130);
    const sealed = await sealHandIn(handIn, (await webSuite.createKeys()).x, editions);
    expect(sealed?.length).toBeLessThanOrEqual(250);
  });

  it("is found in chats, quoted and broken mails, CSV, web pages and links, in capitals or not", async () => {
    const handIn = fortyAnswers();
    const code = writeHandIn(handIn, editions);
    const broken = code.replace(/.{40}/g, "$&\r\n> ");
    const texts = [
      `Ana: here it is ${code} thanks`,
      `> ${broken}\n\nBest, Ana`,
      `"Ana";"2026-11-26";"<p>${code.slice(0, 50)}<wbr>${code.slice(50)}</p>"`,
      `https://example.org/teach/report#${code.toLowerCase()}`,
      `${code.slice(0, 30)}&nbsp;${code.slice(30)}`,
      `${code}${code}`.slice(0, code.length + 9),
    ];
    for (const text of texts) expect(await opened(text), text).toContainEqual({ ok: true, handIn });
  });

  it("that is cut short, mistyped, of a later version or of another site is told as that", async () => {
    const code = writeHandIn(fortyAnswers(), editions);
    const at = 20;
    const wrong = code.slice(0, at) + (code[at] === "7" ? "8" : "7") + code.slice(at + 1);
    expect(await opened(code.slice(0, -4))).toEqual([{ ok: false, problem: "short" }]);
    expect(await opened(wrong)).toEqual([{ ok: false, problem: "damaged" }]);
    expect(await opened(`UCH3${code.slice(4)}`)).toEqual([{ ok: false, problem: "newer" }]);
    const elsewhere = editionsOf({ other: [row] });
    const [found] = findCodes(code);
    expect(found && (await openCode(found, [], elsewhere))).toEqual({ ok: false, problem: "foreign" });
  });

  it("gives the line it stands on", () => {
    const code = writeHandIn(fortyAnswers(), editions);
    expect(findCodes(`Hello\n\n${code}\n${code}`).map(({ line }) => line)).toEqual([3, 4]);
  });

  it("is not seen in ordinary words", () => {
    expect(findCodes("Too much? Such codes, UCHealth and touch1 are no hand-ins.")).toEqual([]);
  });

  it("is told from junk without an error, however long the junk is", async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (text) => {
        for (const result of await opened(text)) expect(result.ok).toBe(false);
      }),
    );
  });

  it("is looked for in a time that grows with the text alone: no letter is taken for two codes", () => {
    const parts = [
      "<UCH1ZZZ>",
      "UCS1ZZZ ",
      "UCH20ZZZAAAAAAAAAA",
      "UCH1",
      " ",
      "<",
      "U",
      "UCH1AAA<a",
      "\u0000",
      "&a;",
    ];
    for (const part of parts) {
      const long = part.repeat(Math.floor(200_000 / part.length));
      const search = searchCodes(long);
      let steps = 0;
      for (let step = search.next(); ; step = search.next()) {
        steps += 1;
        if (!step.done) continue;
        const letters = step.value.reduce((sum, found) => sum + found.letters.length, 0);
        expect(letters, part).toBeLessThanOrEqual(long.length);
        break;
      }
      const beginnings = long.split("UC").length;
      expect(steps, part).toBeLessThanOrEqual(2 * Math.ceil(long.length / 16_384) + beginnings + 2);
    }
  });

  it("says when it was made only where that is given, to the minute, whatever the clock says", () => {
    const base = fortyAnswers();
    const readBack = (time?: number) => {
      const [found] = findCodes(writeHandIn(time === undefined ? base : { ...base, time }, editions));
      const opened = readHandIn(found?.letters ?? "", editions, 2);
      return opened.ok ? opened.handIn : null;
    };
    expect(readBack()).toEqual(base);
    expect(readBack()).not.toHaveProperty("time");
    expect(readBack(Date.UTC(2026, 10, 26, 17, 5, 59))?.time).toBe(Date.UTC(2026, 10, 26, 17, 5));
    expect(readBack(-5)?.time).toBe(0);
    expect(readBack(8.64e15)?.time).toBe((2 ** 32 - 1) * 60_000);
  });

  it("of a later version is read as far as it is known, and its tail is passed over", () => {
    const packer = createPacker();
    packer.add(7, 10);
    packer.add(3, 256);
    packText(packer, "more", 2 ** 16 - 1);
    packer.add(200, 256);
    packText(packer, "", 2 ** 16 - 1);
    const unpacker = createUnpacker(Uint8Array.of(0, 0, ...packer.toBytes()));
    expect(unpacker.next(10)).toBe(7);
    readTail(unpacker);
    expect(unpacker.isEmpty()).toBe(true);
  });

  it("has room for eight of the longest texts, and names the one to shorten where it has not", () => {
    const ids = Array.from({ length: 9 }, (_, at) => `why-${at}`);
    const many: EditionRow = { all: ids.map((id) => [id, "explain", 1, ["a"], []]) };
    const known = editionsOf({ many: [many] });
    const texts = (count: number, text: string) =>
      Object.fromEntries(ids.slice(0, count).map((id) => [id, text]));
    const base = { ...fortyAnswers(), edition: hashOf("many", many), lessons: ["all"], answers: {} };
    const eight = { ...base, texts: texts(8, "조선".repeat(1333)) };
    expect(textsOver(eight, known)).toEqual({});
    const [found] = findCodes(writeHandIn(eight, known));
    expect(found && readHandIn(found.letters, known, 2)).toEqual({ ok: true, handIn: eight });
    expect(textsOver({ ...base, texts: { "why-3": `${"a".repeat(7_999)}왜가` } }, known)).toEqual({
      "why-3": 2,
    });
    const nine = { ...base, texts: { ...texts(9, "a".repeat(7_900)), "why-4": "a".repeat(8_000) } };
    const over = textsOver(nine, known);
    expect(Object.keys(over)).toEqual(["why-4"]);
    const shorter = { ...nine, texts: { ...nine.texts, "why-4": "a".repeat(8_000 - (over["why-4"] ?? 0)) } };
    expect(textsOver(shorter, known)).toEqual({});
    expect(() => writeHandIn(nine, known)).toThrow(RangeError);
  });

  it("that a field accepts can be made and is read back equal", async () => {
    const key = await webSuite.createKeys();
    const text = fc.string({ unit: "grapheme", maxLength: 300 }).map((written) => written.trim());
    const row: EditionRow = { all: [["why", "explain", 1, ["a"], []]] };
    const known = editionsOf({ one: [row] });
    await fc.assert(
      fc.asyncProperty(text, fc.string({ unit: "grapheme", maxLength: 20 }), async (written, typed) => {
        const codeWord = tidyCodeWord(typed);
        fc.pre(codeWordFits(codeWord));
        const edition = hashOf("one", row);
        const texts: Record<string, string> = written === "" ? {} : { why: written };
        const handIn: HandIn = { ...fortyAnswers(), edition, lessons: ["all"], codeWord, answers: {}, texts };
        for (const code of [writeHandIn(handIn, known), await sealHandIn(handIn, key.x, known)]) {
          const [found] = findCodes(String(code));
          expect(found && (await openCode(found, [key], known))).toEqual({ ok: true, handIn });
        }
      }),
    );
  });
});

describe("a sealed hand-in", () => {
  it("opens with the teacher's key and with no other, and is new each time", async () => {
    const [mine, other] = await Promise.all([webSuite.createKeys(), webSuite.createKeys()]);
    const handIn = fortyAnswers();
    const code = (await sealHandIn(handIn, mine.x, editions)) ?? "";
    expect(await opened(code, [other, mine])).toEqual([{ ok: true, handIn }]);
    expect(await opened(code, [other])).toEqual([{ ok: false, problem: "other-key" }]);
    expect(await opened(code, [{ ...mine, d: other.d }])).toEqual([{ ok: false, problem: "other-key" }]);
    expect(await sealHandIn(handIn, mine.x, editions)).not.toBe(code);
  });

  it("of another length, prefix or key's name is not opened: they are part of what is sealed", async () => {
    const key = await webSuite.createKeys();
    const handIn = fortyAnswers();
    const [found] = findCodes((await sealHandIn(handIn, key.x, editions)) ?? "");
    const bytes = fromCodeText(found?.letters ?? "") ?? new Uint8Array();
    const openBytes = (changed: Uint8Array, format: 1 | 2) =>
      openSealed(toCodeText(changed), [key], editions, format);
    expect(await openBytes(bytes, 2)).toEqual({ ok: true, handIn });
    expect(await openBytes(bytes, 1)).toEqual({ ok: false, problem: "other-key" });
    expect(await openBytes(Uint8Array.of(...bytes, 0), 2)).toEqual({ ok: false, problem: "other-key" });
    const named = { ...key, x: key.x.slice(0, -2) + (key.x.endsWith("00") ? "01" : "00") };
    const renamed = Uint8Array.of(Number.parseInt(named.x.slice(-2), 16), ...bytes.slice(1));
    expect(await openSealed(toCodeText(renamed), [named], editions, 2)).toMatchObject({ ok: false });
  });

  it("has one of few lengths, whatever was answered", async () => {
    const key = await webSuite.createKeys();
    const lengths = new Set<number>();
    const all = Object.entries(fortyAnswers().answers);
    for (let count = 0; count <= all.length; count += 1) {
      const answers = Object.fromEntries(all.slice(0, count));
      lengths.add((await sealHandIn({ ...fortyAnswers(), answers }, key.x, editions))?.length ?? 0);
    }
    expect(lengths.size).toBeLessThanOrEqual(3);
  });

  it("opens whichever of the two points with its x the teacher's key has", async () => {
    const handIn = fortyAnswers();
    for (let round = 0; round < 8; round += 1) {
      const key = await webSuite.createKeys();
      expect(await opened((await sealHandIn(handIn, key.x, editions)) ?? "", [key])).toEqual([
        { ok: true, handIn },
      ]);
    }
  });

  it("is not made with a key that is no point of the curve", async () => {
    expect(await sealHandIn(fortyAnswers(), "f".repeat(64), editions)).toBeNull();
    expect(await sealHandIn(fortyAnswers(), `${"0".repeat(63)}1`, editions)).toBeNull();
  });

  it("is told as damaged when it is none", async () => {
    expect(await openSealed("AAAA", [], editions, 2)).toEqual({ ok: false, problem: "damaged" });
  });
});

describe("a code word", () => {
  it("is the same from a phone's keyboard, in quotation marks, with a full stop or marks that nobody sees", () => {
    for (const typed of [
      "blue–heron–17.",
      "“Blue-Heron-17”",
      "\u200eblue-heron-17\u200b",
      "ｂｌｕｅ－ｈｅｒｏｎ－１７",
      "blue - heron - 17 ",
      "blue--heron__17",
    ])
      expect(tidyCodeWord(typed)).toBe("blue-heron-17");
  });

  it("is kept in small letters with hyphens, without accents, and other scripts as they are", () => {
    expect([" Blue  Heron_17 ", "Größe", "Éva", "파란 왜가리"].map(tidyCodeWord)).toEqual([
      "blue-heron-17",
      "größe",
      "eva",
      "파란-왜가리",
    ]);
  });

  it("has room for 16 letters, or 48 bytes of another script", () => {
    expect(codeWordFits("a".repeat(16))).toBe(true);
    expect(codeWordFits("a".repeat(17))).toBe(false);
    expect(codeWordFits("왜".repeat(16))).toBe(true);
    expect(codeWordFits("왜".repeat(17))).toBe(false);
  });
});

describe("a hand-in of one lesson", () => {
  it("is written with that lesson alone as with all of the edition", () => {
    fc.assert(
      fc.property(arbitraryHandIn, ({ handIn, editions: all }) => {
        const whole = all.get(handIn.edition);
        const [lesson = ""] = handIn.lessons;
        if (whole === undefined) throw new Error("no edition");
        const own = lessonEdition(handIn.edition, toRow(whole), lesson);
        const asked = new Set(own.questions.map(([id]) => id));
        const ofLesson = <T>(given: Readonly<Record<string, T>>) =>
          Object.fromEntries(Object.entries(given).filter(([id]) => asked.has(id)));
        const one = {
          ...handIn,
          lessons: [lesson],
          answers: ofLesson(handIn.answers),
          texts: ofLesson(handIn.texts),
        };
        expect(writeHandIn(one, editionsOfLesson(whole.module, lesson, own))).toBe(writeHandIn(one, all));
      }),
    );
  });
});
