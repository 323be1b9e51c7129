import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lockText, openLocked, rounds } from "@/lib/class/locked-file";

const text = JSON.stringify({ names: "Ana, 이지은, أحمد", long: "x".repeat(20_000) });
const problemOf = async (file: string, passphrase = "Löwe 7") => {
  const opened = await openLocked(file, passphrase);
  return opened.ok ? null : opened.problem;
};

describe("a locked file", () => {
  it("opens with its passphrase, however that is composed, and tells nothing without it", async () => {
    const file = await lockText(text, " Löwe 7 ");
    expect(await openLocked(file, "Lo\u0308we 7")).toEqual({ ok: true, text });
    // Long enough that chance does not put them among some thousand letters of a sealed text.
    const sealed = `${file} ${Buffer.from(JSON.parse(file).data, "base64").toString("latin1")}`;
    for (const trace of ['"names":', "Ana, ", "xxxxxxxxxxxx", btoa("xxxxxxxxxxxx")])
      expect(sealed).not.toContain(trace);
    expect(JSON.parse(file)).toMatchObject({ version: 1, rounds });
    expect(await lockText(text, "Löwe 7")).not.toBe(file);
  });

  it("of the first version opens for ever", async () => {
    const file = readFileSync("tests/fixtures/locked-1.json", "utf8");
    expect(await openLocked(file, "Löwe 7")).toEqual({ ok: true, text: "Ana, 이지은" });
  });

  it("says of a wrong passphrase, a damaged file, a newer one and something else which it is", async () => {
    const file = await lockText(text, "Löwe 7");
    const whole = JSON.parse(file);
    const changed = (change: object) => JSON.stringify({ ...whole, ...change });
    expect(await problemOf(file, "Lowe 7")).toBe("passphrase");
    const flipped = whole.data.startsWith("A") ? `B${whole.data.slice(1)}` : `A${whole.data.slice(1)}`;
    expect(await problemOf(changed({ data: flipped }))).toBe("damaged");
    expect(await problemOf(changed({ data: whole.data.slice(0, -8) }))).toBe("damaged");
    expect(await problemOf(changed({ salt: "" }))).toBe("damaged");
    expect(await problemOf(changed({ rounds: 1e9 }))).toBe("damaged");
    expect(await problemOf(changed({ rounds: 700_000 }))).toBe("passphrase");
    expect(await problemOf(changed({ version: 2 }))).toBe("newer");
    for (const cut of [5, file.length - 60]) expect(await problemOf(file.slice(0, -cut))).toBe("damaged");
    expect(await problemOf("Hello")).toBe("foreign");
  });

  it("never fails, whatever it is given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (file) => {
        expect(await problemOf(file)).toBe("foreign");
      }),
    );
  });
});
