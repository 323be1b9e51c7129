import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { CouncilPage } from "@/components/explore/council-page";
import { getModules } from "@/lib/content/site";

export const metadata: Metadata = pageWords.council;

export default function Page() {
  return <CouncilPage modules={getModules()} />;
}
