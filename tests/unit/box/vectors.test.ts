/** Made on 29 November 2026 and never changed: boxes and hand-ins of that day are there for a year, and other clients hold to it. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, it } from "vitest";
import { editionsOf } from "@/lib/assignment/edition";
import { openSealed } from "@/lib/assignment/seal";
import { nameOfBox } from "@/lib/box/name";
import { boxOfRound, placeOfRound, readSaying, roundNews, roundPaths, sealNews } from "@/lib/box/rounds";
import { isSigned, readAuthorization, writeAuthorization } from "@/lib/box/signing";
import { findCodes } from "@/lib/class/find-codes";
import { codeIn, letterIn } from "@/lib/class/letter-code";
import { bytesOfBase64 } from "@/lib/codes/base64";
import { bytesOf, hexOf } from "@/lib/codes/pack";
import { nobleSuite } from "@/lib/crypto/noble-suite";
import { openSealedTo, unpadded } from "@/lib/crypto/seal-to";
import { webSuite } from "@/lib/crypto/web-suite";
import { openAnswer } from "@/lib/live/sealed-answer";
import second from "../../fixtures/assignment-2.json";
import vectors from "../../fixtures/box-1.json";
import round from "../../fixtures/round-2.json";
import sealed from "../../fixtures/sealed-1.json";

const { key, name, signed, letter } = vectors;
const asked = { method: signed.method, path: signed.path, body: new TextEncoder().encode(signed.body) };
const bytes = (hex: string) => bytesOf(BigInt(`0x${hex}`), hex.length / 2);

it.each([
  ["WebCrypto", webSuite],
  ["the library", nobleSuite],
])("names the box of a key, and knows its signature, by %s", async (_, suite) => {
  expect(await nameOfBox(key.x, suite)).toBe(name);
  const read = readAuthorization(signed.authorization);
  if (read === null) throw new Error("not read");
  expect(read).toMatchObject({ x: key.x, y: key.y, time: signed.time, nonce: signed.nonce });
  expect(await isSigned(asked, read, suite)).toBe(true);
  expect(await isSigned({ ...asked, method: "DELETE" }, read, suite)).toBe(false);
});

it("signs the same each time where the signature takes its chance from what is signed (RFC 6979)", async () => {
  expect(await writeAuthorization(asked, key, signed.time, bytes(signed.nonce), nobleSuite)).toBe(
    signed.authorization,
  );
});

it("makes a letter of a code, and the code of the letter", () => {
  expect(hexOf(letterIn(letter.code) ?? new Uint8Array(0))).toBe(letter.bytes);
  expect(codeIn(bytes(letter.bytes))).toBe(letter.code);
  expect(letterIn("UCH2000AAAA")).toBeNull();
  expect(codeIn(Uint8Array.of(3, ...new Uint8Array(90)))).toBeNull();
  expect(codeIn(Uint8Array.of(2, 1, 2))).toBeNull();
});

it.each([
  ["WebCrypto", webSuite],
  ["the library", nobleSuite],
])("opens, by %s, a hand-in that another client sealed by what docs/box.md says", async (_, suite) => {
  const { editions: rows } = JSON.parse(readFileSync("tests/fixtures/assignment-1.json", "utf8"));
  const editions = editionsOf(rows);
  const handIn = { ...second.handIn, texts: {} };
  expect(codeIn(bytes(sealed.letter))).toBe(sealed.code);
  const [found] = findCodes(sealed.code);
  if (found === undefined) throw new Error("no code");
  expect(await openSealed(found.letters, [key], editions, 2, suite)).toEqual({ ok: true, handIn });
  const inside = await openSealedTo(
    key,
    new TextEncoder().encode(`unreasonable-criticism hand-in 2 ${key.x}`),
    new TextEncoder().encode(sealed.head),
    bytes(sealed.letter).slice(2),
    suite,
  );
  expect(hexOf(unpadded(inside ?? new Uint8Array(0)))).toBe(sealed.plain.replace(/^(?:00)+/, ""));
});

it("stands in docs/box.md as it is here", () => {
  const page = readFileSync("docs/box.md", "utf8");
  const ofRound = [
    round.letters,
    round.name,
    round.secret,
    round.box,
    JSON.stringify(round.news),
    round.chance,
    round.body,
    round.said,
    JSON.stringify(round.answer),
    round.letter,
  ];
  for (const value of [
    key.d,
    key.x,
    key.y,
    name,
    signed.authorization,
    letter.code,
    letter.bytes,
    ...Object.values(sealed),
    ...ofRound,
  ])
    expect(page).toContain(value);
});

it.each([
  ["WebCrypto", webSuite],
  ["the library", nobleSuite],
])("reads what a round says, and an answer to it, by %s", async (_, suite) => {
  const place = await placeOfRound(round.letters, suite);
  expect(place).toEqual({ name: round.name, secret: bytes(round.secret) });
  expect(await boxOfRound(place.name, suite)).toBe(round.box);
  const news = v.parse(roundNews, round.news);
  expect(await readSaying(place, round, suite)).toEqual({ news, x: key.x, time: round.time });
  expect(Buffer.from(await sealNews(place, news, bytes(round.chance), suite)).toString("base64")).toBe(
    round.body,
  );
  expect(await readSaying({ ...place, name: round.box }, round, suite)).toBeNull();
  expect(await readSaying({ ...place, secret: bytes(round.nonce) }, round, suite)).toBeNull();
  expect(await readSaying(place, { ...round, body: `J${round.body.slice(1)}` }, suite)).toBeNull();
  expect(await openAnswer(bytes(round.letter), key, suite)).toEqual(round.answer);
});

it("says the same in the name of a round each time", async () => {
  const said = { method: "PUT", path: roundPaths.one(round.name), body: bytesOfBase64(round.body) };
  expect(await writeAuthorization(said, key, round.time, bytes(round.nonce), nobleSuite)).toBe(round.said);
});
