import type { Metadata } from "next";
import { PlanPage } from "@/components/teach/plan-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;
export const metadata: Metadata = {
  title: "Teach this module",
  description: "Lesson plans, standards, what is contested, and a letter home.",
};

export default async function Page({ params }: { params: Params }) {
  return <PlanPage module={getModule((await params).module)} />;
}
