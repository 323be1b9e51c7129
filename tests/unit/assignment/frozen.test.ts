import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAssignment } from "@/lib/assignment/assignment";
import { editionsOf } from "@/lib/assignment/edition";
import { findCodes, openCode } from "@/lib/class/find-codes";

// What these versions once gave out. The files are never changed: their links and hand-ins must open for ever.
const fixture = (version: number) =>
  JSON.parse(readFileSync(`tests/fixtures/assignment-${version}.json`, "utf8"));
const frozen = fixture(1);
const editions = editionsOf(frozen.editions);

describe("what version 1 gave out", () => {
  it("opens as it did: the link", () => {
    expect(readAssignment(frozen.link, editions)).toEqual({ ok: true, assignment: frozen.assignment });
  });

  it("opens as it did: the typed code", () => {
    const expected = { ...frozen.assignment, key: null, title: "", instructions: "" };
    expect(readAssignment(frozen.typedCode, editions)).toEqual({ ok: true, assignment: expected });
  });

  it.each(["plainCode", "sealedCode"])("opens as it did: the hand-in as %s", async (name) => {
    const [found] = findCodes(frozen[name]);
    const { nonce, assignment, ...rest } = frozen.handIn;
    expect(found && (await openCode(found, [frozen.key], editions))).toEqual({
      ok: true,
      // Ids are texts today: those of 64 bits are no numbers that JSON could hold.
      handIn: { ...rest, nonce: String(nonce), assignment: String(assignment) },
    });
  });
});

describe("what version 2 gave out", () => {
  const second = fixture(2);

  it("opens as it did: the link and the typed code", () => {
    const { assignment } = second;
    expect(readAssignment(second.link, editions)).toEqual({ ok: true, assignment });
    const bare = { ...assignment, key: null, title: "", instructions: "" };
    expect(readAssignment(second.typedCode, editions)).toEqual({ ok: true, assignment: bare });
  });

  it.each([
    ["plainCode", "handIn"],
    ["sealedCode", "handIn"],
    ["oldIdsCode", "oldIds"],
  ])("opens as it did: the hand-in as %s", async (name, expected) => {
    const [found] = findCodes(second[name]);
    expect(found && (await openCode(found, [second.key], editions))).toEqual({
      ok: true,
      handIn: second[expected],
    });
  });
});
