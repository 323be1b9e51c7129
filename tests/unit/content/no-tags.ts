import type { LessonTags } from "@/components/lesson/lesson-tags";

const nothing = () => null;

/** For texts that hold none of a lesson's tags. */
export const noTags: LessonTags = {
  Question: nothing,
  Cite: nothing,
  Term: nothing,
  Back: nothing,
  Full: nothing,
  Short: nothing,
  Council: nothing,
  Timeline: nothing,
  Figure: nothing,
  Image: nothing,
  Audio: nothing,
  Video: nothing,
  Beside: nothing,
  Passage: nothing,
  Scene: nothing,
  Excerpt: nothing,
};
