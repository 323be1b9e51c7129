import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ProjectorPage } from "@/components/teach/projector-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;
export const metadata: Metadata = pageWords.projector;

export default async function Page({ params }: { params: Params }) {
  return <ProjectorPage module={getModule((await params).module)} />;
}
