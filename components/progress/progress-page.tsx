import { progressHead as words } from "@words/progress";
import type { Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { Island } from "../island";

/** What is saved on this device. */
export function ProgressPage({ modules }: { modules: Module[] }) {
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="dek">{words.dek}</p>
      </header>
      <noscript>
        <p className="note">{words.needsScript}</p>
      </noscript>
      <Island
        name="ProgressRecord"
        props={{ modules: modules.map(({ title, lessons }) => ({ title, lessons: lessons.map(outlineOf) })) }}
      />
    </>
  );
}
