import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { PlanPage } from "@/components/teach/plan-page";
import { modulePage, moduleParams } from "../../../module-route";

export const generateStaticParams = moduleParams;
export const dynamicParams = false;
export const metadata: Metadata = pageWords.plan;

export default modulePage(PlanPage);
