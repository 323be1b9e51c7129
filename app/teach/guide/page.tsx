import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { GuidePage } from "@/components/teach/guide-page";
import { getGuide } from "@/lib/content/site";

export const metadata: Metadata = pageWords.guide;

export default function Page() {
  return <GuidePage guide={getGuide()} />;
}
