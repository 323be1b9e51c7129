import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { AnswerSheetPage } from "@/components/print/answer-sheet-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;
export const metadata: Metadata = pageWords.answerSheet;

export default async function Page({ params }: { params: Params }) {
  return <AnswerSheetPage module={getModule((await params).module)} />;
}
