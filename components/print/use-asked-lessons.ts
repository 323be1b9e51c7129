import { useEffect, useLayoutEffect, useState } from "react";
import { areWhole, type FoundLesson, lessonsOf } from "@/lib/quiz/asked-lessons";
import { isOwnNumber, numbersIn, onlyOf } from "@/lib/quiz/only";
import { paperNumber } from "@/lib/quiz/paper";
import { onlyMark, reviewPartPath } from "@/lib/routes";
import type { LessonAsked } from "../asked/asked-lesson";
import { loadPart } from "../review/load-review";
import { keepNamed, namedOnly } from "../ui/named-only";
import { leaveOnly } from "./leave-only";

/** A lesson that a page of a long module can load. */
export interface LessonToLoad extends FoundLesson {
  /** Of its questions, where the address may name one of them by it. */
  ids?: readonly string[];
}

export interface AskedLessons {
  /** "none": the address names none, and the page lists all lessons. */
  standing: "none" | "loading" | "failed" | "shown";
  lessons: LessonAsked[];
  /** How many questions are shown; null where lessons are, with all of theirs. */
  some: number | null;
}

const none: AskedLessons = { standing: "none", lessons: [], some: null };

/**
 * Loads the lessons of a long module that the address of the page names, by their numbers after `#only=` or by one of their
 * questions, and leaves the questions that it names, once whoever calls has drawn them. Nothing is drawn anew after that.
 */
export function useAskedLessons(module: string, all: readonly LessonToLoad[]): AskedLessons {
  const [asked, setAsked] = useState(none);
  useEffect(() => {
    let isBegun = false;
    let stays = true;
    const begin = () => {
      const only = namedOnly(onlyMark);
      const named = numbersIn(only ?? "");
      const wanted = only === null ? lessonsWith(all, location.hash) : lessonsOf(all, named);
      if (wanted.length === 0) return;
      isBegun = true;
      if (only !== null) keepNamed(only);
      setAsked({ ...none, standing: "loading" });
      Promise.all(wanted.map((lesson) => withQuestions(module, lesson))).then(
        (lessons) =>
          stays &&
          setAsked({ standing: "shown", lessons, some: areWhole(named) ? null : count(lessons, named) }),
        () => stays && setAsked({ ...none, standing: "failed" }),
      );
    };
    const again = () => {
      const only = namedOnly(onlyMark);
      if (!isBegun) return begin();
      // Another choice needs what this one took away.
      if (location.hash.startsWith(`#${onlyMark}`)) location.reload();
      else if (only !== null) keepNamed(only);
    };
    begin();
    addEventListener("hashchange", again);
    return () => {
      stays = false;
      removeEventListener("hashchange", again);
    };
  }, [module, all]);
  useLayoutEffect(() => {
    if (asked.standing === "shown" && asked.some !== null) leaveOnly(numbersIn(namedOnly(onlyMark) ?? ""));
  }, [asked]);
  return asked;
}

function lessonsWith(all: readonly LessonToLoad[], hash: string): LessonToLoad[] {
  const id = hash.slice(1);
  return id === "" ? [] : all.filter(({ ids = [] }) => ids.includes(id));
}

async function withQuestions(module: string, { slug, number, title }: FoundLesson): Promise<LessonAsked> {
  return { slug, number, title, questions: await loadPart(reviewPartPath(module, slug)) };
}

function count(lessons: readonly LessonAsked[], named: readonly string[]): number {
  const numbers = lessons.flatMap(({ number, questions }) =>
    questions.map((_, at) => paperNumber(number, at)),
  );
  return onlyOf(numbers, named).length + named.filter(isOwnNumber).length;
}
