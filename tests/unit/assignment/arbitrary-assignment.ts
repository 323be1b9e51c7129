import fc from "fast-check";
import type { Assignment } from "@/lib/assignment/assignment";
import { type Edition, type Editions, editionsOf, hashOf, toRow } from "@/lib/assignment/edition";
import type { HandedAnswer, HandIn } from "@/lib/assignment/hand-in";
import { type QuestionShape, responseCount, unrankResponse } from "@/lib/assignment/shape";
import { moduleId } from "@/lib/quiz/names";
import { kinds } from "../quiz/arbitrary-question";

const ids = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .map((count) => Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at)));

const arbitraryShape: fc.Arbitrary<Omit<QuestionShape, "id">> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    rev: fc.integer({ min: 1, max: 9 }),
    parts: ids(6),
    options: ids(5),
  })
  .map((shape) => ({
    ...shape,
    parts: shape.kind === "scale" ? ["0", String(5 * shape.parts.length), "5"] : shape.parts,
    options: shape.kind === "match" || shape.kind === "sort" ? shape.options.map((id) => `o-${id}`) : [],
  }));

/** An edition of some lessons, alone in its list. */
export const arbitraryEdition: fc.Arbitrary<{ edition: Edition; hash: number; editions: Editions }> = fc
  .array(fc.array(arbitraryShape, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((lessons) => {
    const edition: Edition = {
      module: moduleId("small"),
      lessons: lessons.map((questions, at) => ({
        slug: `lesson-${at}`,
        questions: questions.map((shape, number) => ({ id: `q-${at}-${number}`, ...shape })),
      })),
    };
    const row = toRow(edition);
    return { edition, hash: hashOf("small", row), editions: editionsOf({ small: [row] }) };
  });

const hex64 = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 })
  .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
const hex16 = fc.stringMatching(/^[0-9a-f]{16}$/);
/** Of 64 bits, or an old one that a device goes on using. */
const id = (old: number) => fc.oneof(hex16, fc.nat({ max: old - 1 }).map(String));
const shortText = fc.string({ unit: "grapheme", maxLength: 12 });

const arbitrarySlugs = ({ lessons }: Edition) =>
  fc.subarray(
    lessons.map(({ slug }) => slug),
    { minLength: 1 },
  );

/** An assignment of an edition's lessons. */
export const arbitraryAssignment: fc.Arbitrary<{ assignment: Assignment; editions: Editions }> =
  arbitraryEdition.chain(({ edition, hash, editions }) =>
    fc
      .record({
        edition: fc.constant(hash),
        lessons: arbitrarySlugs(edition),
        due: fc.option(
          fc.record({
            at: fc
              .integer({ min: 0, max: 2 ** 24 - 1 })
              .map((minutes) => Date.UTC(2026, 0, 1) + minutes * 60_000),
            offset: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
          }),
        ),
        tries: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
        reasons: fc.constantFrom("at-once" as const, "at-end" as const),
        confidence: fc.boolean(),
        short: fc.boolean(),
        salt: fc.oneof(hex16, fc.integer({ min: 0, max: 255 })),
        key: fc.option(hex64),
        title: shortText,
        instructions: shortText,
        collects: fc.boolean(),
        chosen: fc.option(
          fc.shuffledSubarray(
            edition.lessons.flatMap(({ questions }) => questions),
            { minLength: 1 },
          ),
        ),
      })
      // Said of sealed hand-ins alone, and not in the links of the first format.
      .map(({ collects, ...rest }) =>
        collects && rest.key !== null && typeof rest.salt === "string"
          ? { ...rest, collects: true as const }
          : rest,
      )
      .map(({ chosen, ...rest }) => {
        const own = edition.lessons.filter(({ slug }) => rest.lessons.includes(slug));
        const asked = chosen?.filter((one) => own.some(({ questions }) => questions.includes(one))) ?? [];
        return asked.length > 0 && typeof rest.salt === "string"
          ? { ...rest, asked: asked.map(({ id }) => id) }
          : rest;
      })
      .filter(({ title, instructions }) => new TextEncoder().encode(title + instructions).length <= 120)
      .map((assignment) => ({ assignment, editions })),
  );

function arbitraryAnswer(shape: QuestionShape, withConfidence: boolean): fc.Arbitrary<HandedAnswer | null> {
  const noted = shape.kind === "explain" || shape.kind === "predict";
  const response = fc.option(
    fc.nat({ max: Math.max(0, responseCount(shape) - 1) }).map((rank) => unrankResponse(shape, rank)),
  );
  const confidence = fc.constantFrom(null, "guess" as const, "think" as const, "sure" as const);
  return fc.option(
    fc
      .record({
        response,
        first: noted ? fc.constant("noted" as const) : fc.constantFrom("right", "partly", "wrong"),
        end: fc.constantFrom("open", "right", "ended"),
        confidence: withConfidence && !noted ? confidence : fc.constant(null),
      })
      .map(({ first, end, ...rest }): HandedAnswer => {
        const settled = first === "right" ? "right" : first === "noted" ? "ended" : end;
        return { ...rest, first, end: settled };
      }),
  );
}

/** A hand-in of some lessons of an edition. */
export const arbitraryHandIn: fc.Arbitrary<{ handIn: HandIn; editions: Editions }> = arbitraryEdition.chain(
  ({ edition, hash, editions }) =>
    fc
      .record({ lessons: arbitrarySlugs(edition), withConfidence: fc.boolean() })
      .chain(({ lessons, withConfidence }) => {
        const questions = edition.lessons
          .filter(({ slug }) => lessons.includes(slug))
          .flatMap((lesson) => lesson.questions);
        return fc
          .record({
            answers: fc.tuple(...questions.map((shape) => arbitraryAnswer(shape, withConfidence))),
            texts: fc.tuple(
              ...questions.map(({ kind }) =>
                kind === "explain" ? fc.string({ maxLength: 40 }) : fc.constant(""),
              ),
            ),
            assignment: id(2 ** 24),
            nonce: id(2 ** 20),
            turn: fc.integer({ min: 1, max: 2 ** 16 }),
            codeWord: fc.oneof(
              fc.stringMatching(/^[a-z0-9-]{0,16}$/),
              fc.constantFrom("파란-왜가리", "größe", ""),
            ),
          })
          .map(({ answers, texts, ...rest }) => ({
            editions,
            handIn: {
              ...rest,
              edition: hash,
              lessons,
              answers: Object.fromEntries(
                questions.flatMap(({ id }, at): [string, HandedAnswer][] => {
                  const answer = answers[at];
                  return answer == null ? [] : [[id, answer]];
                }),
              ),
              texts: Object.fromEntries(
                questions.flatMap(({ id }, at): [string, string][] => {
                  const text = new TextDecoder().decode(new TextEncoder().encode(texts[at] ?? ""));
                  return text === "" ? [] : [[id, text]];
                }),
              ),
            },
          }));
      }),
);

/** Text of every sort, and text that begins as a code does. */
export const junk = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.stringMatching(/^[12][0-9A-HJKMNP-TV-Z]{0,120}$/),
  fc.stringMatching(/^UC[HS][123][0-9A-HJKMNP-TV-Z \n-]{0,200}$/),
);
