import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { KeyPage } from "@/components/print/key-page";
import { modulePage, moduleParams } from "../../../module-route";

export const generateStaticParams = moduleParams;
export const dynamicParams = false;
export const metadata: Metadata = pageWords.key;

export default modulePage(KeyPage);
