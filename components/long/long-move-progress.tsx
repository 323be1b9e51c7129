"use client";

import { useEffect } from "react";
import type { EditionRows } from "@/lib/assignment/edition";
import type { ModuleId } from "@/lib/quiz/names";
import { MoveProgress } from "../progress/move-progress";
import { LongStatus } from "./long-status";
import { useLongEditions } from "./use-long-editions";

interface LongMoveProgressProps {
  /** Of the modules that are not long. */
  editions: EditionRows;
  long: ModuleId[];
}

const nothing = { assignments: [] };

/** Progress from one device to another on a site with a module that is too long for one page: a code may name any edition. */
export function LongMoveProgress({ editions, long }: LongMoveProgressProps) {
  const { rows, standing, load, again } = useLongEditions(editions, long, nothing);
  useEffect(() => {
    load();
  }, [load]);
  const isThere = long.every((module) => rows[module] !== undefined);
  return (
    <>
      <LongStatus standing={isThere || standing === "failed" ? standing : "loading"} again={again} />
      {/* Without them a code is longer, and one of such an edition cannot be read. */}
      {(isThere || standing === "failed") && <MoveProgress key={String(isThere)} editions={rows} />}
    </>
  );
}
