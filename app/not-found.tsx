import { notFoundWords as words } from "@words/site";
import type { Metadata } from "next";
import { LessonList } from "@/components/lesson/lesson-list";
import { getModule, mainModule } from "@/lib/content/site";
import { homePath } from "@/lib/routes";
import "./styles/pages.css";

export const metadata: Metadata = { title: words.title };

export default function NotFound() {
  return (
    <>
      <header className="page-head">
        <h1>{words.heading}</h1>
        <p className="dek">
          {words.mistyped} <a href={homePath}>{words.home}</a>. {words.offline}
        </p>
      </header>
      <LessonList module={getModule(mainModule)} headingLevel={2} />
    </>
  );
}
