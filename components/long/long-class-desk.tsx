"use client";

import type { EditionRows } from "@/lib/assignment/edition";
import type { ModuleId } from "@/lib/quiz/names";
import { ClassDesk } from "../teach/class-desk";
import { useTeacherRecord } from "../teach/teacher-store";
import { LongStatus } from "./long-status";
import { useLongEditions } from "./use-long-editions";

interface LongClassDeskProps {
  /** Of the modules that are not long. */
  editions: EditionRows;
  long: ModuleId[];
}

/** The teacher's classes on a site with a module that is too long for one page. */
export function LongClassDesk({ editions, long }: LongClassDeskProps) {
  const { record } = useTeacherRecord().state;
  const { rows, standing, again } = useLongEditions(editions, long, record);
  return (
    <>
      <LongStatus standing={standing} again={again} />
      <ClassDesk editions={rows} />
    </>
  );
}
