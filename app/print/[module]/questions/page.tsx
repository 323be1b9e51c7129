import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { QuestionSheetPage } from "@/components/print/question-sheet-page";
import { modulePage, moduleParams } from "../../../module-route";

export const generateStaticParams = moduleParams;
export const dynamicParams = false;
export const metadata: Metadata = pageWords.questionSheet;

export default modulePage(QuestionSheetPage);
