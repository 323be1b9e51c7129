"use client";

import { longWords } from "@words/long";
import { itemWords } from "@words/packages";
import { useEffect, useMemo, useRef, useState } from "react";
import type { LeftDrawing } from "@/lib/content/drawings-left";
import { lessonItems } from "@/lib/exchange/question-files";
import type { LessonList } from "@/lib/quiz/lesson-list";
import type { ModuleId } from "@/lib/quiz/names";
import { changesOfForm, hasPages } from "../teach/package-changes";
import { type Offer, PackageMaker } from "../teach/package-maker";
import { joined, type LoadedLesson, loadLessons } from "./lessons-loaded";
import { lessonLists, longTeaching } from "./load-long";
import { LongStatus } from "./long-status";
import { useLoading } from "./use-loading";

interface LongPackageMakerProps {
  module: { slug: ModuleId; title: string };
  /** How many lessons it has. */
  count: number;
  /** At least one. */
  offers: Pick<Offer, "form" | "path">[];
}

/** A package of some lessons of a module that is too long for one page. */
export function LongPackageMaker({ module, count, offers }: LongPackageMakerProps) {
  const [list, setList] = useState<LessonList | null>(null);
  const [drawings, setDrawings] = useState<LeftDrawing[]>([]);
  const [chosen, setChosen] = useState<(LoadedLesson & { number: number })[]>([]);
  const { standing, run, again } = useLoading();
  const [alive, wake] = useState(false);
  useEffect(() => wake(true), []);
  const there = useRef(new Set<string>());
  const choose = (slugs: readonly string[]) => {
    const wanted = list?.lessons.filter(({ slug }) => slugs.includes(slug) && !there.current.has(slug)) ?? [];
    if (wanted.length === 0) return;
    run(async () => {
      const [added, teaching] = await Promise.all([loadLessons(wanted), longTeaching.load(module.slug)]);
      for (const { slug } of wanted) there.current.add(slug);
      setDrawings(teaching.drawings);
      setChosen((before) =>
        joined(
          before,
          added.map((lesson) => ({ ...lesson, number: lesson.listed.number })),
        ),
      );
    });
  };
  const made = useMemo(() => {
    const lessons = chosen.map(({ listed: { slug, number }, questions }) => ({ slug, number, questions }));
    const items = lessonItems({ lessons }, itemWords);
    return offers.map((offer) => ({
      ...offer,
      changed: changesOfForm(offer.form, items),
      drawings: hasPages(offer.form) ? drawings : [],
    }));
  }, [chosen, drawings, offers]);
  const lessons = useMemo(
    () =>
      list?.lessons.map(({ slug, title, number, questions }) => ({
        slug,
        title,
        number,
        questions: questions.map(({ id }) => id),
      })),
    [list],
  );
  const show = () => run(async () => setList(await lessonLists.load(module.slug)));
  useEffect(() => {
    // The button that was pressed is gone.
    if (list !== null) document.getElementById("package-lessons")?.focus();
  }, [list]);
  return (
    <>
      {lessons === undefined ? (
        standing !== "failed" && (
          <p>
            <button type="button" disabled={!alive} onClick={show}>
              {longWords.choose(count)}
            </button>
          </p>
        )
      ) : (
        <PackageMaker module={module} lessons={lessons} offers={made} onChoose={choose} />
      )}
      <LongStatus standing={standing} again={again} />
    </>
  );
}
