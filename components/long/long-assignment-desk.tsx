"use client";

import { useCallback, useRef, useState } from "react";
import { findAssignment } from "@/lib/assignment/assignment";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import { lessonsNow } from "@/lib/class/lessons-now";
import type { LessonList } from "@/lib/quiz/lesson-list";
import type { ModuleId } from "@/lib/quiz/names";
import { type DeskLesson, type DeskModule, deskLesson } from "../asked/desk-module";
import { AssignmentDesk } from "../assignment/assignment-desk";
import { joined, loadLessons } from "./lessons-loaded";
import { lessonLists, longEditions } from "./load-long";
import { LongStatus } from "./long-status";

interface LongAssignmentDeskProps {
  /** Those that are not long. */
  modules: DeskModule[];
  editions: EditionRows;
  /** The long ones, of which an assignment's lessons are loaded once it is opened. */
  long: ModuleId[];
}

/** What was loaded. */
interface Loaded {
  rows: EditionRows;
  lists: ReadonlyMap<ModuleId, LessonList>;
  lessons: ReadonlyMap<ModuleId, DeskLesson[]>;
}

/** The page of an assignment on a site with a module that is too long for one page. */
export function LongAssignmentDesk({ modules, editions, long }: LongAssignmentDeskProps) {
  const [loaded, setLoaded] = useState<Loaded>({ rows: editions, lists: new Map(), lessons: new Map() });
  const [standing, stand] = useState<"loading" | "failed" | "there">("there");
  const wanted = useRef("");
  const load = (text: string, from: Loaded) => {
    wanted.current = text;
    stand("loading");
    withText(text, from, long).then(
      (next) => {
        if (wanted.current !== text) return;
        setLoaded(next);
        stand("there");
      },
      () => wanted.current === text && stand("failed"),
    );
  };
  const beginning = useRef(load);
  beginning.current = load;
  const isReady = useCallback(
    (text: string) => {
      if (!lacks(text, loaded, long)) return true;
      beginning.current(text, loaded);
      return false;
    },
    [loaded, long],
  );
  return (
    <>
      <LongStatus standing={standing} again={() => load(wanted.current, loaded)} />
      <AssignmentDesk
        modules={[...modules, ...long.map((slug) => ({ slug, lessons: loaded.lessons.get(slug) ?? [] }))]}
        editions={loaded.rows}
        isReady={isReady}
      />
    </>
  );
}

/** The lessons that a text asks of a long module, as far as its edition and list are there; null where it asks none. */
function askedIn(text: string, { rows, lists }: Pick<Loaded, "rows" | "lists">, long: readonly ModuleId[]) {
  const editions = editionsOf(rows);
  const { result } = findAssignment(text, editions);
  if (!result.ok) return result.problem === "foreign" ? result.problem : null;
  const edition = editions.get(result.assignment.edition);
  if (edition === undefined || !long.includes(edition.module)) return null;
  const { lessons: all = [] } = lists.get(edition.module) ?? {};
  return {
    module: edition.module,
    lessons: lessonsNow(result.assignment.lessons, edition, all).flatMap((lesson) => lesson ?? []),
  };
}

/** Whether something has to be loaded before a text can be opened. */
function lacks(text: string, loaded: Loaded, long: readonly ModuleId[]): boolean {
  const asked = askedIn(text, loaded, long);
  if (asked === null) return false;
  if (asked === "foreign") return long.some((module) => loaded.rows[module] === undefined);
  const there = new Set(loaded.lessons.get(asked.module)?.map(({ slug }) => slug));
  return !loaded.lists.has(asked.module) || asked.lessons.some(({ slug }) => !there.has(slug));
}

/** What is loaded, and what the text needs besides. @throws when it cannot be loaded */
async function withText(text: string, loaded: Loaded, long: readonly ModuleId[]): Promise<Loaded> {
  const added = await Promise.all(
    long.map(async (module) => [module, await longEditions.load(module)] as const),
  );
  const rows = { ...loaded.rows, ...Object.fromEntries(added) };
  const named = askedIn(text, { ...loaded, rows }, long);
  if (named === null || named === "foreign") return { ...loaded, rows };
  const { module } = named;
  const lists = new Map(loaded.lists).set(module, await lessonLists.load(module));
  const asked = askedIn(text, { rows, lists }, long);
  const lessons = asked === null || asked === "foreign" ? [] : await loadLessons(asked.lessons);
  const desk = lessons.map(({ listed, questions }) => deskLesson({ ...listed, questions }));
  return {
    rows,
    lists,
    lessons: new Map(loaded.lessons).set(module, joined(loaded.lessons.get(module) ?? [], desk)),
  };
}
