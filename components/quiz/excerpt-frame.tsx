import type { ReactNode } from "react";
import type { Excerpted } from "@/lib/quiz/question";
import { formatDate } from "@/words/format";

interface ExcerptFrameProps {
  excerpt: Excerpted;
  /** What else is to be said of it, at the end. */
  remark?: string;
  children: ReactNode;
}

/** A passage of a document as it stands there: whose, which, its paragraph, its day, and by whom it was passed on. */
export function ExcerptFrame({ excerpt, remark, children }: ExcerptFrameProps) {
  const { publisher, label, at, date, via, lang, dir } = excerpt;
  const paragraph = /^para\. (\d+)$/.exec(at ?? "")?.[1];
  const told = [at, date === null ? null : formatDate(date), via].filter((part) => part !== null);
  return (
    <figure className="excerpt">
      <figcaption>
        <span>{publisher}</span> <b>{label}</b>
      </figcaption>
      <blockquote lang={lang} dir={dir}>
        {paragraph !== undefined && (
          <span className="excerpt-paragraph" aria-hidden="true">
            {paragraph}.
          </span>
        )}
        {children}
      </blockquote>
      <p className="excerpt-from">
        {told.join(", ")}
        {remark !== undefined && `. ${remark}`}
      </p>
    </figure>
  );
}
