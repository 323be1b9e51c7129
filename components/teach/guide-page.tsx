import { pageWords } from "@words/site";
import { guideWords as words } from "@words/teach";
import type { ReactNode } from "react";
import type { Guide } from "@/lib/content/guide";
import { compileLesson } from "../lesson/compiled";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";

/** The guide for teachers as a page, with its headings listed first. */
export async function GuidePage({ guide: { source, headings } }: { guide: Guide }) {
  const content = await compileLesson({ source, questions: [] }, { Cite: () => null, code: Address });
  return (
    <>
      <PageHead title={pageWords.guide.title} dek={words.dek} above={<BackToTeachers />} />
      <nav className="no-print" aria-labelledby="on-this-page">
        <h2 id="on-this-page">{words.onThisPage}</h2>
        <ul className="page-contents">
          {headings.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="page-prose teacher-text">{content}</div>
    </>
  );
}

/** The guide names pages by their addresses; here they lead there. */
function Address({ children }: { children?: ReactNode }) {
  return typeof children === "string" && children.startsWith("/") ? (
    <a href={children}>{words.open}</a>
  ) : (
    <code>{children}</code>
  );
}
