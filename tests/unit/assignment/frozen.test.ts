import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAssignment } from "@/lib/assignment/assignment";
import { editionsOf } from "@/lib/assignment/edition";
import { findCodes, openCode } from "@/lib/class/find-codes";

// What this version once gave out. The file is never changed: its link and its hand-ins must open for ever.
const frozen = JSON.parse(readFileSync("tests/fixtures/assignment-1.json", "utf8"));
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
    expect(found && (await openCode(found, [frozen.key], editions))).toEqual({
      ok: true,
      handIn: frozen.handIn,
    });
  });
});
