import { readFileSync } from "node:fs";
import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toCodeText } from "@/lib/codes/code-text";
import { parse, serialise } from "@/lib/progress/format";
import { type Attempt, addAttempt, emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import { addFrame, joinFrames, missingFrames, type ReadFrames, toFrames } from "@/lib/transfer/frames";
import { longestMove, packProgress, textPrefix, unpackProgress } from "@/lib/transfer/packed";
import { anAttempt, arbitraryProgress } from "../progress/arbitrary-progress";

/** What a learner of seven lessons may have: eighty questions, every second one tried twice. */
function aFullRecord(): Progress {
  const random = (index: number) => ((index * 2_654_435_761) % 2 ** 32).toString(36);
  return Array.from({ length: 120 }, (_, index): Attempt => {
    const question = `unreasonable-criticism/question-about-${index % 80}`;
    const id = `${random(index + 1)}${random(index + 501)}`.slice(0, 12);
    return anAttempt({ id, question, at: 1_764_000_000_000 + index * 47_123 });
  }).reduce(addAttempt, emptyProgress);
}

describe("a record as a code", () => {
  it("comes back whole, also in small letters, in lines, or as part of a link", () => {
    fc.assert(
      fc.property(arbitraryProgress, (progress) => {
        const text = serialise(progress, { savedAt: 1 });
        const code = packProgress(text);
        expect(code).toMatch(/^UCP1[0-9A-Z]+$/);
        for (const given of [
          code,
          ` ${code.toLowerCase()}\n`,
          code.replace(/(.{20})/g, "$1\n"),
          `https://example.org/progress/move.html#${code}`,
        ]) {
          expect(unpackProgress(given)).toEqual({ ok: true, text });
        }
      }),
    );
  });

  it("loses nothing when two devices give each other theirs, in whichever order", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, (one, two) => {
        const moved = unpackProgress(packProgress(serialise(one)));
        const read = moved.ok ? parse(moved.text) : null;
        const there = read?.ok === true ? merge(two, read.progress) : null;
        expect(there).toEqual(merge(one, two));
      }),
    );
  });

  it("keeps letters outside the alphabet of the code", () => {
    const text = serialise(
      addAttempt(
        emptyProgress,
        anAttempt({ id: "a", kind: "explain", response: { text: "조선 – “ä” 🄰", met: [] } }),
      ),
    );
    expect(unpackProgress(packProgress(text))).toEqual({ ok: true, text });
  });

  it.each([
    ["nothing", "", "foreign"],
    ["another link", "https://example.org/a#UC1ABC", "foreign"],
    ["a code of a later site", "UCP3ABCDEF", "newer"],
    ["a code that was cut", packProgress(serialise(emptyProgress)).slice(0, -7), "damaged"],
    ["a code with a wrong letter", packProgress(serialise(emptyProgress)).replace(/.$/, "U"), "damaged"],
    ["letters that unpack to nothing", `${textPrefix}${toCodeText(Uint8Array.of(7, 7, 7))}`, "damaged"],
    ["far too much", `UCP1${"A".repeat(longestMove)}`, "foreign"],
  ])("names what is wrong with %s", (_, given, problem) => {
    expect(unpackProgress(given)).toEqual({ ok: false, problem });
  });

  it("stops unpacking what was made to grow without end", () => {
    const bomb = textPrefix + toCodeText(deflateSync(new Uint8Array(60_000_000), { level: 9 }));
    expect(bomb.length).toBeLessThan(longestMove);
    expect(unpackProgress(bomb)).toEqual({ ok: false, problem: "damaged" });
  });

  it("never throws on junk", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.uint8Array(), (text, bytes) => {
        for (const junk of [text, `UCP1${text}`, `UCP1${toCodeText(bytes)}`]) {
          expect(typeof unpackProgress(junk).ok).toBe("boolean");
        }
      }),
    );
  });

  it("is a link of moderate length and a few pictures for a full record", () => {
    const code = packProgress(serialise(aFullRecord()));
    expect(code.length).toBeLessThan(9_000);
    expect(toFrames(code).length).toBeLessThanOrEqual(9);
  });
});

describe("a code over several pictures", () => {
  const code = fc.stringMatching(/^UCP1[0-9A-Z]{1,6000}$/);
  const readAll = (frames: string[]) =>
    frames.reduce<ReadFrames | null>((read, frame) => addFrame(read, frame), null);

  it("is read in any order, with repeats, and complete only with the last picture", () => {
    fc.assert(
      fc.property(code, fc.nat(), (text, turn) => {
        const frames = toFrames(text);
        const shuffled = [...frames.slice(turn % frames.length), ...frames.slice(0, turn % frames.length)];
        const almost = readAll(shuffled.slice(0, -1));
        if (almost !== null) {
          expect(joinFrames(almost)).toBeNull();
          expect(missingFrames(almost)).toHaveLength(1);
        }
        const all = readAll([...shuffled, ...shuffled]);
        expect(all === null ? null : joinFrames(all)).toBe(text);
      }),
    );
  });

  it("holds each picture in what a phone reads off a phone", () => {
    for (const frame of toFrames("A".repeat(9_999))) expect(frame.length).toBeLessThanOrEqual(1_150);
  });

  it("begins anew with a picture of another code, and passes over any other text", () => {
    const [first = ""] = toFrames("A".repeat(2_500));
    const [other = ""] = toFrames("B".repeat(2_500));
    const read = addFrame(null, first);
    expect(addFrame(read, "https://example.org")).toBe(read);
    expect(addFrame(read, first)).toBe(read);
    expect(addFrame(null, "UCF1/AAAAA/3/2/X")).toBeNull();
    expect(addFrame(null, "UCF1/AAAAA/1/400/X")).toBeNull();
    const again = addFrame(read, other);
    expect(again === null ? [] : missingFrames(again)).toEqual([2, 3]);
  });

  it("is refused when the parts do not make the code they speak of", () => {
    const frames = toFrames("A".repeat(1_500)).map((frame) => frame.replace(/A$/, "B"));
    const all = readAll(frames);
    expect(all === null ? null : joinFrames(all)).toBeNull();
  });
});

describe("a code that was once given out", () => {
  // The file is never changed: its codes must open for ever.
  const frozen = JSON.parse(readFileSync("tests/fixtures/move.json", "utf8"));

  it.each(["UCP1", "UCP2"])("opens as it did: %s", (name) => {
    expect(unpackProgress(frozen[name], frozen.editions)).toEqual({ ok: true, text: frozen.text });
  });
});
