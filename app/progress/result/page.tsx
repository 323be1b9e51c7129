import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ResultPage } from "@/components/progress/result-page";
import { getModules } from "@/lib/content/site";
import "../../styles/pages.css";

export const metadata: Metadata = pageWords.result;

export default function Page() {
  return <ResultPage modules={getModules()} />;
}
