import type { Metadata } from "next";
import { ModulePage } from "@/components/lesson/module-page";
import { getModule } from "@/lib/content/site";
import { modulePage, moduleParams } from "../../module-route";
import "../../styles/pages.css";

type Params = Promise<{ module: string }>;

export const generateStaticParams = moduleParams;
export const dynamicParams = false;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const module = getModule((await params).module);
  return { title: module.title, description: module.summary };
}

export default modulePage(ModulePage);
