import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ClassPage } from "@/components/teach/class-page";
import { getLongSlugs, getShortEditions } from "@/lib/content/site";

export const metadata: Metadata = pageWords.classes;

export default function Page() {
  return <ClassPage editions={getShortEditions()} long={getLongSlugs()} />;
}
