import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ExplorePage } from "@/components/explore/explore-page";
import { getModules } from "@/lib/content/site";

export const metadata: Metadata = pageWords.explore;

export default function Page() {
  return <ExplorePage modules={getModules()} />;
}
