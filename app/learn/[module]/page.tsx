import type { Metadata } from "next";
import { ModulePage } from "@/components/lesson/module-page";
import { getModule, notShown } from "@/lib/content/site";
import { modulePage, moduleParams } from "../../module-route";
import "../../styles/pages.css";

type Params = Promise<{ module: string }>;

export const generateStaticParams = moduleParams;
export const dynamicParams = false;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { module: slug } = await params;
  if (notShown(slug) !== null) return {};
  const module = getModule(slug);
  return { title: module.title, description: module.summary };
}

export default modulePage(ModulePage);
