import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type EditionRows, fromRow } from "@/lib/assignment/edition";
import { responseCount, unrankResponse } from "@/lib/assignment/shape";
import { toCodeText } from "@/lib/codes/code-text";
import { presentRow } from "@/lib/content/editions";
import { loadModule } from "@/lib/content/load";
import { parse, serialise } from "@/lib/progress/format";
import { type Attempt, emptyProgress, type Json, merge, type Progress } from "@/lib/progress/progress";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import { toFrames } from "@/lib/transfer/frames";
import { packProgress, unpackProgress } from "@/lib/transfer/packed";
import { seeded } from "../codes/changes";
import { arbitraryProgress } from "../progress/arbitrary-progress";

const slug = "unreasonable-criticism";
const row = presentRow(loadModule(process.cwd(), slug).module);
const rows: EditionRows = { [slug]: [row] };
const shapes = fromRow(slug, row).lessons.flatMap(({ questions }) => questions);
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** What the app writes of a learner who answers every question in turn, some of them twice, half a minute apart. */
function aLearner(answers: number, idBytes: number, seed: number): Progress {
  const chance = seeded(seed);
  let at = 1_764_000_000_000 + chance(1e9);
  const attempts: Attempt[] = [];
  for (let turn = 0; attempts.length < answers; turn += 1) {
    const shape = shapes[turn % shapes.length];
    if (shape === undefined) break;
    const count = responseCount(shape);
    const { scored } = kindTraits[shape.kind];
    const tries = scored && chance(3) === 0 ? 2 : 1;
    for (let one = 1; one <= tries && attempts.length < answers; one += 1) {
      at += 4_000 + chance(60_000);
      const right = scored && one === tries;
      const response = count === 0 ? { text: "nine" } : unrankResponse(shape, chance(count));
      attempts.push({
        id: btoa(String.fromCharCode(...Array.from({ length: idBytes }, () => chance(256)))),
        question: `${slug}/${shape.id}`,
        rev: shape.rev,
        round: 1 + Math.floor(turn / shapes.length),
        kind: shape.kind,
        response: json(response),
        verdict: !scored ? "noted" : right ? "right" : "wrong",
        score: right ? 1 : 0,
        hints: 0,
        at,
        where: "lesson",
      });
    }
  }
  const lessons = Object.keys(row);
  return merge(emptyProgress, {
    attempts,
    drafts: {},
    places: Object.fromEntries(
      lessons.map((lesson, index) => {
        const key = `${slug}/${lesson}`;
        return [key, { lesson: key, anchor: row[lesson]?.[0]?.[0] ?? "", at: at - index * 500_000 }];
      }),
    ),
    settings: { askConfidence: { value: true, at } },
  });
}

const backAgain = (progress: Progress) => {
  const unpacked = unpackProgress(packProgress(serialise(progress), rows), rows);
  return unpacked.ok ? unpacked.text : unpacked.problem;
};

describe("a record packed by its edition", () => {
  it.each([1, 2, 3])("takes 2,000 letters and 2 codes for 109 answers (learner %s)", (seed) => {
    const code = packProgress(serialise(aLearner(109, 6, seed)), rows);
    expect(code.length).toBeLessThanOrEqual(2_000);
    expect(toFrames(code).length).toBeLessThanOrEqual(2);
  });

  it("takes little more with the longer ids of older answers", () => {
    const code = packProgress(serialise(aLearner(109, 9, 4)), rows);
    expect(code.length).toBeLessThanOrEqual(2_500);
  });

  it.each([0, 1, 63, 64, 65, 109, 400])("comes back as it was, with %s answers", (answers) => {
    const progress = aLearner(answers, answers % 2 ? 6 : 9, answers);
    expect(backAgain(progress)).toBe(serialise(progress));
  });

  it("comes back as it was, whatever it holds", () => {
    const known = fc.constantFrom(...shapes.map(({ id }) => id));
    const change = fc.record(
      {
        id: fc.oneof(
          fc.base64String({ minLength: 8, maxLength: 8 }),
          fc.string({ minLength: 1, maxLength: 20 }),
        ),
        rev: fc.integer({ min: 1, max: 3 }),
        round: fc.integer({ min: 1, max: 90 }),
        hints: fc.nat({ max: 40 }),
        at: fc.oneof(fc.nat({ max: 4_000_000_000_000 }), fc.double({ min: 0, max: 1e12, noNaN: true })),
        clock: fc.nat({ max: 1_000_000_000 }),
        score: fc.oneof(
          fc.constantFrom(0, 0.5, 1 / 3, 2 / 3, 0.75, 1),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        verdict: fc.constantFrom<Attempt["verdict"]>("right", "partly", "wrong", "noted", "shown"),
        where: fc.constantFrom<Attempt["where"]>("lesson", "review"),
        confidence: fc.constantFrom<NonNullable<Attempt["confidence"]>>("guess", "think", "sure"),
        response: fc.jsonValue({ maxDepth: 2 }).map(json),
        question: known.map((id) => `${slug}/${id}`),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        arbitraryProgress,
        fc.array(change, { maxLength: 20 }),
        fc.nat({ max: 90 }),
        (other, changes, count) => {
          const learner = aLearner(count, 6, count);
          const attempts = learner.attempts.map((attempt, at): Attempt => ({ ...attempt, ...changes[at] }));
          const file = parse(serialise(merge(other, { ...learner, attempts })));
          if (!file.ok) throw new Error(file.problem);
          expect(backAgain(file.progress)).toBe(serialise(file.progress));
        },
      ),
    );
  });

  it("opens with words around it, in small letters and in lines, and says where its lessons are newer", () => {
    const progress = aLearner(30, 6, 9);
    const code = packProgress(serialise(progress), rows);
    const text = serialise(progress);
    const links = `https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fprogress%2Fmove.html%23${code}&sa=D`;
    for (const given of [
      `Here: ${code}. See you`,
      code.toLowerCase(),
      code.replace(/.{40}/g, "$&\n> "),
      links,
    ])
      expect(unpackProgress(given, rows)).toEqual({ ok: true, text });
    expect(unpackProgress(code, { other: [{ a: [] }] })).toEqual({ ok: false, problem: "newer" });
  });

  it("unpacks no more than a record of its size can be", () => {
    const code = packProgress(serialise(emptyProgress), rows);
    const bomb = deflateSync(new Uint8Array(7_000_000), { level: 9 });
    for (const [prefix, bytes] of [
      ["UCP1", bomb],
      ["UCP2", Uint8Array.of(1, 2, 3, 0, ...bomb)],
    ] as const) {
      const letters = toCodeText(bytes);
      const length = prefix === "UCP1" ? "" : code.slice(4, 8);
      expect(unpackProgress(`${prefix}${length}${letters}`, rows).ok).toBe(false);
    }
  });

  it("never throws on junk", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 255 }), (bytes, count) => {
        const code = packProgress(serialise(emptyProgress), rows);
        const head = code.slice(0, 4);
        const letters = toCodeText(Uint8Array.of(...bytes.slice(0, 3), count, ...bytes));
        expect(typeof unpackProgress(`${head}00ZZ${letters}`, rows).ok).toBe("boolean");
      }),
    );
  });
});
