import { writeWords as words } from "@words/write";
import { useMemo } from "react";
import { longestLink, packLesson } from "@/lib/own/lesson-code";
import { ownLessonPath } from "@/lib/routes";
import { saveFile } from "../progress/save-file";
import { CopyLink } from "../ui/copy-link";
import { siteHref } from "../ui/site-href";
import { fileNameOf } from "./file-name";

/** The lesson as a link, or as a file where that is too long. */
export function SharePanel({ text, mistakes }: { text: string; mistakes: number }) {
  const code = useMemo(() => (mistakes > 0 ? "" : packLesson(text)), [text, mistakes]);
  if (mistakes > 0) return <p className="write-panel">{words.shareFirst(mistakes)}</p>;
  const link = new URL(siteHref(ownLessonPath(code)), location.href).href;
  return (
    <section className="write-panel">
      <p>{words.shareNote}</p>
      {code.length > longestLink ? (
        <p>{words.shareLong}</p>
      ) : (
        <CopyLink link={link} label={words.shareLink} words={words.copy} />
      )}
      <p>
        <button type="button" onClick={() => saveFile(fileNameOf(text, "lesson"), code, "text/plain")}>
          {words.shareFile}
        </button>
      </p>
    </section>
  );
}
