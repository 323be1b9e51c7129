import { progressHead as words } from "@words/progress";
import type { Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** What is saved on this device. */
export function ProgressPage({ modules }: { modules: Module[] }) {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} needsScript={words.needsScript} />
      <Island
        name="ProgressRecord"
        props={{ modules: modules.map(({ title, lessons }) => ({ title, lessons: lessons.map(outlineOf) })) }}
      />
    </>
  );
}
