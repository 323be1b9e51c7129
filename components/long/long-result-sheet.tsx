"use client";

import { useMemo } from "react";
import type { ModuleId } from "@/lib/quiz/names";
import { ResultSheet } from "../progress/result-sheet";
import { useProgress } from "../progress/use-progress";
import { longTeaching } from "./load-long";
import { LongStatus } from "./long-status";
import { useShared } from "./shared";
import { begunIn, useBegunLists } from "./touched";

interface LongResultSheetProps {
  title: string;
  long: ModuleId;
  /** How many of them a scored question asks for. */
  objectives: number;
  follows?: boolean;
}

/** What is known of a module that is too long for one page: its lessons that were begun, and how much there is besides. */
export function LongResultSheet({ title, long, objectives: count, follows = false }: LongResultSheetProps) {
  const wanted = useMemo(() => [long], [long]);
  const lists = useBegunLists(wanted);
  const list = lists.values.get(long);
  const teaching = useShared(longTeaching, list === undefined ? none : wanted);
  const attempts = useProgress(({ record }) => record.attempts);
  const { lessons, objectives } = useMemo(() => {
    const said = teaching.values.get(long);
    if (list === undefined || said === undefined) return { lessons: [], objectives: [] };
    const lessons = begunIn(list, attempts);
    const asked = new Set(lessons.flatMap(({ questions }) => questions.map(({ question }) => question)));
    const texts = Object.entries(said.objectives).map(([id, aim]) => said.canSay[id] ?? aim);
    const objectives = list.objectives.flatMap(({ place, questions }) =>
      questions.some((question) => asked.has(question)) ? [{ text: texts[place] ?? "", questions }] : [],
    );
    return { lessons, objectives };
  }, [list, teaching, long, attempts]);
  const parts = lists.standing === "there" ? teaching : lists;
  return (
    <>
      <LongStatus standing={parts.standing} again={parts.again} />
      <ResultSheet
        title={title}
        lessons={lessons}
        objectives={objectives}
        follows={follows}
        {...(lessons.length !== list?.lessons.length && { besides: count - objectives.length })}
      />
    </>
  );
}

const none: ModuleId[] = [];
