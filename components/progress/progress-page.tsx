import type { Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { Island } from "../island";

/** What is saved on this device. */
export function ProgressPage({ modules }: { modules: Module[] }) {
  return (
    <>
      <header className="page-head">
        <h1>Your progress</h1>
        <p className="dek">
          This page shows everything this site has saved on this device. It is kept in this browser only:
          another browser, another device or a private window knows nothing of it.
        </p>
      </header>
      <noscript>
        <p className="note">Showing what is saved needs JavaScript. Nothing is lost while it is off.</p>
      </noscript>
      <Island
        name="ProgressRecord"
        props={{ modules: modules.map(({ title, lessons }) => ({ title, lessons: lessons.map(outlineOf) })) }}
      />
    </>
  );
}
