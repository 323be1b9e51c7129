"use client";

import { useLayoutEffect } from "react";
import { onlyMark } from "@/lib/routes";
import { slidesOf, WallLessons } from "../asked/wall-lesson";
import { LiveWall } from "../live/live-wall";
import { type LessonToLoad, useAskedLessons } from "../print/use-asked-lessons";
import { keepNamed, namedOnly } from "../ui/named-only";
import { wallQuestion } from "./wall-question";

interface WallAskedProps {
  module: string;
  lessons: LessonToLoad[];
}

/** The wall of a module that is too long for one page: a live round, and the questions of the lessons that the address names. */
export function WallAsked({ module, lessons }: WallAskedProps) {
  const asked = useAskedLessons(module, lessons);
  useLayoutEffect(() => {
    if (asked.standing !== "shown" || location.hash.startsWith(`#${onlyMark}`)) return;
    // The address names a question that was not there yet: it means it only once it is gone to.
    const only = namedOnly(onlyMark);
    location.replace(location.hash);
    if (only !== null) keepNamed(only);
  }, [asked.standing]);
  return (
    <>
      <LiveWall module={module} questions={asked.lessons.flatMap(slidesOf).map(wallQuestion)} />
      {/* One element: what is in it may be put elsewhere, or taken away. */}
      <div>
        <WallLessons lessons={asked.lessons} />
      </div>
    </>
  );
}
