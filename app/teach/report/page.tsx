import type { Metadata } from "next";
import { ReportPage } from "@/components/teach/report-page";
import { getEditions, getModule, getModuleSlugs } from "@/lib/content/site";

export const metadata: Metadata = {
  title: "Class report",
  description: "Opens what students handed in and shows what the class understood. In this browser only.",
};

export default function Page() {
  return <ReportPage modules={getModuleSlugs().map(getModule)} editions={getEditions()} />;
}
