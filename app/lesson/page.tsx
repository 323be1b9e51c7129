import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { OwnLessonOpener } from "@/components/own/own-lesson-opener";
import "../styles/write.css";

export const metadata: Metadata = pageWords.ownLesson;

export default function Page() {
  return <OwnLessonOpener />;
}
