import type { Metadata } from "next";
import { LessonList } from "@/components/lesson/lesson-list";
import { getModule, mainModule } from "@/lib/content/site";
import { homePath } from "@/lib/routes";
import "./styles/pages.css";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <>
      <header className="page-head">
        <h1>There is no page at this address</h1>
        <p className="dek">
          The link may be mistyped or cut short. Nothing you have saved is affected. These are the lessons; or
          go to the <a href={homePath}>first page</a>. Without a connection only the pages saved on this
          device open: if this one is newer, try again when you are connected.
        </p>
      </header>
      <LessonList module={getModule(mainModule)} headingLevel={2} />
    </>
  );
}
