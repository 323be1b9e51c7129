import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ProjectorPage } from "@/components/teach/projector-page";
import { modulePage, moduleParams } from "../../../module-route";

export const generateStaticParams = moduleParams;
export const dynamicParams = false;
export const metadata: Metadata = pageWords.projector;

export default modulePage(ProjectorPage);
