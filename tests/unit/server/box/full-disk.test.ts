import { expect, it } from "vitest";
import { Full } from "@/server/box/engine";
import { openSql, type Sql } from "@/server/box/engines/sql";
import { sqliteEngine } from "@/server/box/engines/sqlite";
import { refusedOf } from "@/server/box/request";

let isFull = false;

/** On a disk without room nothing is written, and all that is there is read. */
async function openOnSuchDisk(path: string): Promise<Sql> {
  const sql = await openSql(path);
  return {
    exec: (text) => sql.exec(text),
    close: () => sql.close(),
    prepare(text) {
      const statement = sql.prepare(text);
      const writes = /^(?:insert|update|delete)/.test(text);
      return {
        get: (...values) => statement.get(...values),
        all: (...values) => statement.all(...values),
        run(...values) {
          if (isFull && writes) throw new Error("database or disk is full");
          return statement.run(...values);
        },
      };
    },
  };
}

const [box = "", id = "", used = "", fresh = ""] = ["b", "1", "2", "3"].map((digit) => digit.repeat(32));
const letter = Uint8Array.of(2, 3);
const now = Date.UTC(2026, 10, 30);
const open = { open: true, expires: now + 1_000_000 };
const most = { letters: 10, bytes: 1_000 };

it("lets an owner read on a full disk, once with each signature, and says of anything else that it is full", async () => {
  const engine = await sqliteEngine(":memory:", { letters: 10, bytes: 1_000_000 }, undefined, openOnSuchDisk);
  await engine.open(box, open, now);
  await engine.append(box, id, letter, now);
  await engine.once(used, now + 1_000, now);
  isFull = true;
  expect(await engine.append(box, fresh, letter, now)).toBe("full");
  expect(await engine.append(box, id, letter, now)).toBe("same");
  expect(await engine.once(used, now + 1_000, now)).toBe(false);
  expect(await engine.once(fresh, now + 1_000, now)).toBe(true);
  expect(await engine.once(fresh, now + 1_000, now)).toBe(false);
  expect((await engine.read(box, 0, most)).letters).toHaveLength(1);
  await expect(engine.remove(box)).rejects.toThrow(Full);
  await expect(engine.open(box, { ...open, open: false }, now)).rejects.toThrow(Full);
  expect(refusedOf(new Full("full"))).toMatchObject({ why: "full" });
  isFull = false;
  // Room again: what was used meanwhile is known still.
  expect(await engine.once(fresh, now + 1_000, now)).toBe(false);
  expect((await engine.read(box, 0, most)).letters).toHaveLength(1);
  await engine.close();
});
