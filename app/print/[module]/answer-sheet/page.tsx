import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { AnswerSheetPage } from "@/components/print/answer-sheet-page";
import { modulePage, moduleParams } from "../../../module-route";

export const generateStaticParams = moduleParams;
export const dynamicParams = false;
export const metadata: Metadata = pageWords.answerSheet;

export default modulePage(AnswerSheetPage);
