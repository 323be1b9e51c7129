import { progressHead as words } from "@words/progress";
import { isLong, type Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** What is saved on this device. */
export function ProgressPage({ modules }: { modules: Module[] }) {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} needsScript={words.needsScript} />
      {modules.some(isLong) ? (
        <Island
          name="LongProgressRecord"
          props={{
            modules: modules.map((module) =>
              isLong(module)
                ? { title: module.title, lessons: [], long: module.slug }
                : { ...recorded(module), long: null },
            ),
          }}
        />
      ) : (
        <Island name="ProgressRecord" props={{ modules: modules.map(recorded) }} />
      )}
    </>
  );
}

function recorded({ title, lessons }: Module) {
  return { title, lessons: lessons.map(outlineOf) };
}
