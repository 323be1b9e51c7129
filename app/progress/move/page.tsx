import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { MovePage } from "@/components/progress/move-page";
import { getLongSlugs, getShortEditions } from "@/lib/content/site";
import "../../styles/pages.css";

export const metadata: Metadata = pageWords.move;

export default function Page() {
  return <MovePage editions={getShortEditions()} long={getLongSlugs()} />;
}
