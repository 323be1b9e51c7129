/** What every engine of the box keeps. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Engine, Room } from "@/server/box/engine";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 29);
const open = { open: true, expires: now + 90 * day };
const most = { letters: 500, bytes: 1_000_000 };
const bytes = (...values: number[]) => Uint8Array.from(values);

let names = 0;
/** A box no other test has, in stores that outlive one test too. */
const newName = () => {
  names += 1;
  return (BigInt(process.pid) * 1_000_000n + BigInt(Date.now() % 1_000_000) * 1_000n + BigInt(names))
    .toString(16)
    .padStart(32, "0");
};
const idOf = (number: number) => number.toString(16).padStart(32, "0");

/**
 * @param start a new engine; with `again` on the store that the last one had
 */
export function contractOf(
  name: string,
  start: (room: Room, again?: boolean) => Promise<Engine>,
  patience = 2_000,
): void {
  describe(`the box in ${name}`, () => {
    let engine: Engine;
    let box: string;
    const room: Room = { letters: 2_000, bytes: 100_000_000 };
    beforeEach(async () => {
      engine = await start(room);
      box = newName();
    });
    afterEach(() => engine.close());

    const lettersOf = async (of = box, after = 0) => (await engine.read(of, after, most)).letters;

    it("takes letters into open boxes alone", async () => {
      expect(await engine.append(box, idOf(1), bytes(1), now)).toBe("no-box");
      expect(await engine.open(box, open, now)).toBe("made");
      expect(await engine.append(box, idOf(1), bytes(1), now)).toBe("stored");
      expect(await engine.open(box, { ...open, open: false }, now)).toBe("kept");
      expect(await engine.append(box, idOf(2), bytes(2), now)).toBe("closed");
      expect(await engine.state(box, now)).toEqual({ ...open, open: false });
      expect(await lettersOf()).toMatchObject([{ id: idOf(1), bytes: bytes(1) }]);
      await engine.open(box, open, now);
      expect(await engine.append(box, idOf(2), bytes(2), now)).toBe("stored");
    });

    it("stores a letter once, and tells other bytes of the same id apart, in closed boxes too", async () => {
      await engine.open(box, open, now);
      expect(await engine.append(box, idOf(1), bytes(1, 2), now)).toBe("stored");
      expect(await engine.append(box, idOf(1), bytes(1, 2), now)).toBe("same");
      expect(await engine.append(box, idOf(1), bytes(1, 3), now)).toBe("different");
      await engine.open(box, { ...open, open: false }, now);
      expect(await engine.append(box, idOf(1), bytes(1, 2), now)).toBe("same");
      expect(await lettersOf()).toHaveLength(1);
    });

    it("stores the same letter sent many times at once only once", async () => {
      await engine.open(box, open, now);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => engine.append(box, idOf(1), bytes(7), now)),
      );
      expect(answers.filter((answer) => answer === "stored")).toHaveLength(1);
      expect(answers.filter((answer) => answer === "same")).toHaveLength(19);
      expect(await lettersOf()).toHaveLength(1);
    });

    it("reads on after a number without missing or repeating one, whatever the size of a page", async () => {
      await engine.open(box, open, now);
      await Promise.all(
        Array.from({ length: 300 }, (_, at) => engine.append(box, idOf(at), bytes(at % 256, 1), now)),
      );
      for (const letters of [7, 100, 299, 300, 500]) {
        const seen: string[] = [];
        let after = 0;
        for (let more = true; more; ) {
          const page = await engine.read(box, after, { letters, bytes: most.bytes });
          expect(page.letters.length).toBeLessThan(letters + 120);
          for (const { n, id } of page.letters) {
            expect(n).toBeGreaterThanOrEqual(after);
            seen.push(id);
          }
          after = page.letters.at(-1)?.n ?? after;
          more = page.more;
        }
        expect(seen.length).toBe(300);
        expect(new Set(seen).size).toBe(300);
      }
    });

    it("ends a page at so many bytes, and gives a letter that alone is longer", async () => {
      await engine.open(box, open, now);
      for (const at of [1, 2, 3]) await engine.append(box, idOf(at), new Uint8Array(60_000).fill(at), now);
      const page = await engine.read(box, 0, { letters: 500, bytes: 130_000 });
      expect(page.letters.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
      expect(page.more).toBe(true);
      expect((await engine.read(box, 0, { letters: 500, bytes: 10 })).letters).toHaveLength(1);
    });

    it("keeps boxes apart", async () => {
      const other = newName();
      await engine.open(box, open, now);
      await engine.open(other, open, now);
      await engine.append(box, idOf(1), bytes(1), now);
      await engine.append(other, idOf(1), bytes(2), now);
      expect(await lettersOf(other)).toMatchObject([{ bytes: bytes(2) }]);
      await engine.remove(box);
      expect(await lettersOf(box)).toEqual([]);
      expect(await lettersOf(other)).toHaveLength(1);
    });

    it("takes letters after all were removed, with higher numbers", async () => {
      await engine.open(box, open, now);
      await engine.append(box, idOf(1), bytes(1), now);
      const before = (await lettersOf())[0]?.n ?? 0;
      await engine.remove(box);
      expect(await engine.append(box, idOf(2), bytes(2), now)).toBe("stored");
      expect((await lettersOf(box, before)).map(({ id }) => id)).toEqual([idOf(2)]);
    });

    it("takes so many letters and no more", async () => {
      const small = await start({ ...room, letters: 3 });
      await small.open(box, open, now);
      for (const at of [1, 2, 3]) expect(await small.append(box, idOf(at), bytes(at), now)).toBe("stored");
      expect(await small.append(box, idOf(4), bytes(4), now)).toBe("too-many");
      expect(await small.append(box, idOf(3), bytes(3), now)).toBe("same");
      expect((await small.read(box, 0, most)).letters).toHaveLength(3);
      await small.close();
    });

    it("refuses new letters while the store is full, and loses none that it has", async () => {
      await engine.open(box, open, now);
      await engine.append(box, idOf(1), bytes(1), now);
      await engine.close();
      engine = await start({ ...room, bytes: 1 }, true);
      expect(await engine.append(box, idOf(2), bytes(2), now)).toBe("full");
      expect(await engine.open(newName(), open, now)).toBe("full");
      expect(await lettersOf()).toMatchObject([{ id: idOf(1) }]);
    });

    it("has everything after a start anew", async () => {
      await engine.open(box, open, now);
      await engine.append(box, idOf(1), bytes(0, 255, 0), now);
      const [before] = await lettersOf();
      await engine.close();
      engine = await start(room, true);
      expect(await lettersOf()).toEqual([before]);
      expect(await engine.state(box, now)).toEqual(open);
    });

    it("forgets a box when its time is over, at once for whoever asks", async () => {
      await engine.open(box, open, now);
      await engine.append(box, idOf(1), bytes(1), now);
      const later = open.expires;
      expect(await engine.state(box, later)).toBeNull();
      expect(await engine.append(box, idOf(2), bytes(2), later)).toBe("no-box");
      expect(await engine.sweep(later)).toBeGreaterThanOrEqual(1);
      expect(await lettersOf()).toEqual([]);
      expect(await engine.open(box, { ...open, expires: later + day }, later)).toBe("made");
      expect(await lettersOf()).toEqual([]);
    });

    it("keeps what an extended box holds", async () => {
      await engine.open(box, open, now);
      await engine.append(box, idOf(1), bytes(1), now);
      await engine.open(box, { ...open, expires: open.expires + day }, now);
      await engine.sweep(open.expires);
      expect(await lettersOf()).toHaveLength(1);
    });

    it("tells watchers of a box about its changes, until they leave", async () => {
      await engine.open(box, open, now);
      const leaving = new AbortController();
      let told = 0;
      engine.watch(
        box,
        () => {
          told += 1;
        },
        leaving.signal,
      );
      await engine.append(box, idOf(1), bytes(1), now);
      await expect.poll(() => told, { timeout: patience }).toBeGreaterThan(0);
      told = 0;
      await engine.open(box, { ...open, expires: open.expires + day }, now);
      await expect.poll(() => told, { timeout: patience }).toBeGreaterThan(0);
      leaving.abort();
      const before = told;
      await engine.append(box, idOf(2), bytes(2), now);
      await new Promise((passed) => setTimeout(passed, 50));
      expect(told).toBe(before);
    });

    it("knows a nonce again, also after a start anew", async () => {
      const nonce = newName();
      const real = Date.now();
      expect(await engine.once(nonce, real + 600_000, real)).toBe(true);
      expect(await engine.once(nonce, real + 600_000, real)).toBe(false);
      await engine.close();
      engine = await start(room, true);
      expect(await engine.once(nonce, real + 600_000, real)).toBe(false);
    });
  });
}
