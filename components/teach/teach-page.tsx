import type { EditionRows } from "@/lib/assignment/edition";
import type { Module } from "@/lib/content/module";
import { keyPath, modulePath, packetPath, reportPath } from "@/lib/routes";
import { Island } from "../island";
import { Integrity } from "./integrity";

/** Where a teacher begins: make an assignment, and the ways to everything else. */
export function TeachPage({ module, editions }: { module: Module; editions: EditionRows }) {
  const lessons = module.lessons.map(({ slug, title, minutes, short, hasShort, objectives, questions }) => ({
    slug,
    title,
    minutes: Math.round(minutes),
    short: hasShort ? (short ?? null) : null,
    objectives: objectives.map((objective) => module.objectives[objective] ?? objective),
    questions: questions.map(({ id }) => ({ id })),
  }));
  return (
    <>
      <header className="page-head">
        <h1>Make an assignment</h1>
        <p className="dek">
          Choose lessons and a date. You get a link that holds everything: no account, no server, nothing to
          install. Students hand in a code, and the class report opens it in your browser.
        </p>
        <p className="quiet">
          <a href={reportPath()}>Class report</a> · <a href={keyPath(module.slug)}>Answer key</a> ·{" "}
          <a href={packetPath(module.slug)}>Student sheet for paper</a> ·{" "}
          <a href={modulePath(module.slug)}>The lessons</a>
        </p>
      </header>
      <noscript>
        <p className="note">
          Making an assignment needs JavaScript. The lessons, the key and the sheets do not.
        </p>
      </noscript>
      <Island name="AssignmentMaker" props={{ module: module.slug, lessons, editions }} />
      <Integrity />
    </>
  );
}
