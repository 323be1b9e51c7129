import { privacyWords as words } from "@words/privacy";
import type { Metadata } from "next";
import { PageHead } from "@/components/ui/page-head";
import { offlinePath, progressPath } from "@/lib/routes";
import "../styles/pages.css";

export const metadata: Metadata = { title: words.title, description: words.description };

export default function Page() {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} />
      <div className="page-prose">{words.text({ offline: offlinePath, progress: progressPath })}</div>
    </>
  );
}
