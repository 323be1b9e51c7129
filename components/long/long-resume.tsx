"use client";

import { useMemo } from "react";
import type { ModuleId } from "@/lib/quiz/names";
import { Resume } from "../progress/resume";
import type { ResumeModule } from "../progress/resume-module";
import { SavingNotice } from "../progress/saving-notice";
import { LongStatus } from "./long-status";
import { useBegunLists } from "./touched";

interface LongResumeProps {
  /** Of a long one only the first lesson, which is where one begins; the others are loaded for whoever has begun. */
  modules: (ResumeModule & { long: ModuleId | null })[];
}

/** The way in on a page that speaks of a module too long for it. */
export function LongResume({ modules: given }: LongResumeProps) {
  const long = useMemo(() => given.flatMap((module) => module.long ?? []), [given]);
  const { standing, values, again } = useBegunLists(long);
  const modules = useMemo(
    () =>
      given.map(({ long: slug, ...module }) => {
        const list = slug === null ? undefined : values.get(slug);
        if (list === undefined) return module;
        const objectives = list.objectives.map(({ questions }) => questions);
        return { ...module, lessons: list.lessons, objectives };
      }),
    [given, values],
  );
  return (
    <>
      <LongStatus standing={standing} again={again} />
      {standing === "there" ? <Resume modules={modules} /> : <SavingNotice />}
    </>
  );
}
