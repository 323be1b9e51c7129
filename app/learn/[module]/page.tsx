import type { Metadata } from "next";
import { ModulePage } from "@/components/lesson/module-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";
import "../../styles/pages.css";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const module = getModule((await params).module);
  return { title: module.title, description: module.summary };
}

export default async function Page({ params }: { params: Params }) {
  return <ModulePage module={getModule((await params).module)} />;
}
