import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { TimelinePage } from "@/components/explore/timeline-page";
import { getModules } from "@/lib/content/site";

export const metadata: Metadata = pageWords.timeline;

export default function Page() {
  return <TimelinePage modules={getModules()} />;
}
