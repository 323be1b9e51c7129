import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type EditionRow, editionsOf, hashOf } from "@/lib/assignment/edition";
import {
  codeWordFits,
  type HandedAnswer,
  type HandIn,
  tidyCodeWord,
  writeHandIn,
} from "@/lib/assignment/hand-in";
import { createKeys, openSealed, sealHandIn } from "@/lib/assignment/seal";
import { responseCount, unrankResponse } from "@/lib/assignment/shape";
import { findCodes, openCode } from "@/lib/class/find-codes";
import { presentRow } from "@/lib/content/editions";
import { loadModule } from "@/lib/content/load";
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
  const shapes = [...editions.values()]
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ questions }) => questions);
  const answers = shapes.map((shape): [string, HandedAnswer] => {
    const noted = shape.kind === "explain" || shape.kind === "predict";
    const last = responseCount(shape) - 1;
    const response = last < 0 ? null : unrankResponse(shape, last);
    const first = noted ? "noted" : "partly";
    return [shape.id, { response, first, end: "ended", confidence: noted ? null : "sure" }];
  });
  return {
    edition,
    assignment: 2 ** 24 - 1,
    lessons: ["all", "h"],
    nonce: 2 ** 20 - 1,
    turn: 16,
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

  it("of forty answers has at most 110 letters, sealed at most 240", async () => {
    const handIn = fortyAnswers();
    expect(Object.keys(handIn.answers)).toHaveLength(40);
    expect(writeHandIn(handIn, editions).length).toBeLessThanOrEqual(110);
    const sealed = await sealHandIn(handIn, (await createKeys()).x, editions);
    expect(sealed?.length).toBeLessThanOrEqual(240);
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
    expect(await opened(`UCH2${code.slice(4)}`)).toEqual([{ ok: false, problem: "newer" }]);
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
    const parts = ["UCH1ZZZ", "UCS1ZZZ ", "UCH1", " ", "<", "U", "UCH1AAA<a", "\u0000", "UCH2", "&a;"];
    for (const part of parts) {
      const long = part.repeat(Math.floor(1_000_000 / part.length));
      const started = performance.now();
      for (const result of await opened(long)) expect(result.ok).toBe(false);
      expect(performance.now() - started, part).toBeLessThan(20_000);
    }
  });
});

describe("a sealed hand-in", () => {
  it("opens with the teacher's key and with no other, and is new each time", async () => {
    const [mine, other] = await Promise.all([createKeys(), createKeys()]);
    const handIn = fortyAnswers();
    const code = (await sealHandIn(handIn, mine.x, editions)) ?? "";
    expect(await opened(code, [other, mine])).toEqual([{ ok: true, handIn }]);
    expect(await opened(code, [other])).toEqual([{ ok: false, problem: "other-key" }]);
    expect(await opened(code, [{ ...mine, d: other.d }])).toEqual([{ ok: false, problem: "other-key" }]);
    expect(await sealHandIn(handIn, mine.x, editions)).not.toBe(code);
  });

  it("opens whichever of the two points with its x the teacher's key has", async () => {
    const handIn = fortyAnswers();
    for (let round = 0; round < 8; round += 1) {
      const key = await createKeys();
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
    expect(await openSealed("AAAA", [], editions)).toEqual({ ok: false, problem: "damaged" });
  });
});

describe("a code word", () => {
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
