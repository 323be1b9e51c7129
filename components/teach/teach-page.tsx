import { teachHead as words } from "@words/teach";
import type { EditionRows } from "@/lib/assignment/edition";
import type { Module } from "@/lib/content/module";
import { keyPath, modulePath, packetPath, reportPath } from "@/lib/routes";
import { Island } from "../island";
import { Integrity } from "./integrity";

/** Where a teacher begins: make an assignment, and the ways to everything else. */
export function TeachPage({ module, editions }: { module: Module; editions: EditionRows }) {
  const lessons = module.lessons.map(({ slug, title, minutes, short, objectives, questions }) => ({
    slug,
    title,
    minutes: Math.round(minutes),
    short,
    objectives: objectives.map((objective) => module.objectives[objective] ?? objective),
    questions: questions.map(({ id }) => ({ id })),
  }));
  return (
    <>
      <header className="page-head">
        <h1>{words.pageTitle}</h1>
        <p className="dek">{words.dek}</p>
        <p className="quiet">
          <a href={reportPath()}>{words.report}</a> · <a href={keyPath(module.slug)}>{words.key}</a> ·{" "}
          <a href={packetPath(module.slug)}>{words.packet}</a> ·{" "}
          <a href={modulePath(module.slug)}>{words.lessonsLink}</a>
        </p>
      </header>
      <noscript>
        <p className="note">{words.needsScript}</p>
      </noscript>
      <Island name="AssignmentMaker" props={{ module: module.slug, lessons, editions }} />
      <Integrity />
    </>
  );
}
