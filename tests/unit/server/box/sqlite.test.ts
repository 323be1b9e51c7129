import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { sqliteEngine } from "@/server/box/engines/sqlite";
import { contractOf } from "./contract";

const folder = mkdtempSync(join(tmpdir(), "box-"));
afterAll(() => rmSync(folder, { recursive: true }));

let stores = 0;
contractOf("SQLite", (room, again = false) => {
  if (!again) stores += 1;
  return sqliteEngine(join(folder, String(stores), "box.db"), room);
});
