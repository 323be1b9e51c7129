import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { KeyPage } from "@/components/print/key-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;
export const metadata: Metadata = pageWords.key;

export default async function Page({ params }: { params: Params }) {
  return <KeyPage module={getModule((await params).module)} />;
}
