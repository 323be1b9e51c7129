import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { Unavailable } from "@/server/box/engine";
import { sqliteEngine } from "@/server/box/engines/sqlite";
import { contractOf } from "./contract";

const folder = mkdtempSync(join(tmpdir(), "box-"));
afterAll(() => rmSync(folder, { recursive: true }));

let stores = 0;
contractOf("SQLite", (room, again = false) => {
  if (!again) stores += 1;
  return sqliteEngine(join(folder, String(stores), "box.db"), room);
});

const room = { letters: 10, bytes: 1_000_000 };
const box = "b".repeat(32);
const ids = ["1", "2", "3", "4"].map((digit) => digit.repeat(32));
const letter = Uint8Array.of(2, 3);
const now = Date.UTC(2026, 10, 29);
const most = { letters: 10, bytes: 1_000 };

/** A store with an open box on a disk that takes its time, or fails. */
async function onSlowDisk(name: string) {
  const path = join(folder, name, "box.db");
  const before = await sqliteEngine(path, room);
  await before.open(box, { open: true, expires: now + 1_000 }, now);
  await before.close();
  const syncs: { end: () => void; fail: () => void }[] = [];
  const engine = await sqliteEngine(
    path,
    room,
    () =>
      new Promise<void>((end, failed) =>
        syncs.push({ end, fail: () => failed(Object.assign(new Error("failed"), { code: "EIO" })) }),
      ),
  );
  /** The sync that is under way. */
  const sync = async (of: number) => {
    await expect.poll(() => syncs.length).toBe(of + 1);
    return syncs[of] ?? { end: () => {}, fail: () => {} };
  };
  return { path, engine, sync };
}

it("answers nobody, and shows nobody anything, before the disk has it; what comes meanwhile goes together", async () => {
  const { engine, sync } = await onSlowDisk("slow");
  const told: string[] = [];
  const put = (id: string) => engine.append(box, id, letter, now).then((said) => told.push(said));
  const [one = "", ...others] = ids;
  const first = put(one);
  const syncing = await sync(0);
  const rest = [...others, one].map(put);
  const reading = engine.read(box, 0, most).then(({ letters }) => told.push(`read ${letters.length}`));
  await new Promise((passed) => setTimeout(passed, 20));
  expect(told).toEqual([]);
  syncing.end();
  await Promise.all([first, reading]);
  expect([...told].sort()).toEqual(["read 1", "stored"]);
  (await sync(1)).end();
  await Promise.all(rest);
  expect(told.slice(2)).toEqual(["stored", "stored", "stored", "same"]);
  const closing = engine.close();
  (await sync(2)).end();
  await closing;
});

it("takes and shows nothing more once the disk has failed, until it is started anew", async () => {
  const { path, engine, sync } = await onSlowDisk("failing");
  const [id = "", other = ""] = ids;
  const lost = expect(engine.append(box, id, letter, now)).rejects.toThrow(Unavailable);
  (await sync(0)).fail();
  await lost;
  await expect(engine.append(box, other, letter, now)).rejects.toThrow("EIO");
  await expect(engine.read(box, 0, most)).rejects.toThrow(Unavailable);
  // So that whoever watches the machine is told.
  await expect(engine.size()).rejects.toThrow(Unavailable);
  await engine.close();
  const again = await sqliteEngine(path, room);
  expect(await again.append(box, other, letter, now)).toBe("stored");
  await again.close();
});

it("keeps no trace of when a teacher asked for something longer than it is needed", async () => {
  const path = join(folder, "nonces", "box.db");
  const engine = await sqliteEngine(path, room);
  const nonce = "c0ffee".repeat(5);
  await engine.once(nonce, now + 1_000, now);
  await engine.sweep(now + 1_000);
  await engine.close();
  for (const file of readdirSync(join(path, "..")))
    expect(readFileSync(join(path, "..", file)).includes(nonce), file).toBe(false);
});

it("puts off whoever comes while it is being closed, and does not say that the disk failed", async () => {
  const { engine, sync } = await onSlowDisk("closing");
  const [id = "", late = ""] = ids;
  const kept = engine.append(box, id, letter, now);
  const closing = engine.close();
  (await sync(0)).end();
  expect(await kept).toBe("stored");
  await expect(engine.append(box, late, letter, now)).rejects.toThrow("closed");
  await expect(engine.append(box, late, letter, now)).rejects.toThrow(Unavailable);
  await closing;
  for (const asked of [
    engine.append(box, late, letter, now),
    engine.read(box, 0, most),
    engine.state(box, now),
    engine.once(id, now, now),
  ])
    await expect(asked).rejects.toThrow(Unavailable);
});
