import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { PlanPage } from "@/components/teach/plan-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;
export const metadata: Metadata = pageWords.plan;

export default async function Page({ params }: { params: Params }) {
  return <PlanPage module={getModule((await params).module)} />;
}
