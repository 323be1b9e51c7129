import { privacyWords as words } from "@words/privacy";
import type { Metadata } from "next";
import { offlinePath, progressPath } from "@/lib/routes";
import "../styles/pages.css";

export const metadata: Metadata = { title: words.title, description: words.description };

export default function Page() {
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="ui-dek">{words.dek}</p>
      </header>
      <div className="page-prose">{words.text({ offline: offlinePath, progress: progressPath })}</div>
    </>
  );
}
