import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ProgressPage } from "@/components/progress/progress-page";
import { getModules } from "@/lib/content/site";
import "../styles/pages.css";

export const metadata: Metadata = pageWords.progress;

export default function Page() {
  return <ProgressPage modules={getModules()} />;
}
