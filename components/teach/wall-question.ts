import { kindTraits } from "@/lib/quiz/kinds/kinds";
import type { WallSlide } from "../asked/wall-lesson";
import type { WallQuestion } from "../live/live-wall";

/** A question of the wall as a live round needs it. */
export function wallQuestion({ question: { id, rev, kind, lesson } }: WallSlide): WallQuestion {
  return { id, lesson, rev, written: kindTraits[kind].answer === "written" };
}
