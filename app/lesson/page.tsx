import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { OwnLessonOpener } from "@/components/own/own-lesson-opener";
import { getModules } from "@/lib/content/site";
import "../styles/write.css";

export const metadata: Metadata = pageWords.ownLesson;

export default function Page() {
  const [first] = getModules();
  return first === undefined ? null : <OwnLessonOpener module={first.slug} />;
}
