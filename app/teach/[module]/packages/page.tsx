import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { PackagesPage } from "@/components/teach/packages-page";
import { modulePage, moduleParams } from "../../../module-route";

export const generateStaticParams = moduleParams;
export const dynamicParams = false;
export const metadata: Metadata = pageWords.packages;

export default modulePage(PackagesPage);
