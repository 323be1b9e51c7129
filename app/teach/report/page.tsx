import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ReportPage } from "@/components/teach/report-page";
import { getModules, getShortEditions } from "@/lib/content/site";

export const metadata: Metadata = pageWords.report;

export default function Page() {
  return <ReportPage modules={getModules()} editions={getShortEditions()} />;
}
