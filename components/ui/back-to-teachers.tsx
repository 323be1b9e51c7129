import { pageWords } from "@words/site";
import { teachPath } from "@/lib/routes";

/** Above the title of a page for teachers: the way to the others. */
export function BackToTeachers() {
  return (
    <p className="ui-kicker">
      <a href={teachPath}>{pageWords.teach.title}</a>
    </p>
  );
}
