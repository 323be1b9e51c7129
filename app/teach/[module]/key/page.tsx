import type { Metadata } from "next";
import { KeyPage } from "@/components/print/key-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;
export const metadata: Metadata = {
  title: "Answer key",
  description: "Every question with its key, for teachers.",
};

export default async function Page({ params }: { params: Params }) {
  return <KeyPage module={getModule((await params).module)} />;
}
