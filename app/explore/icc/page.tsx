import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { IccPage } from "@/components/explore/icc-page";
import { getModules } from "@/lib/content/site";

export const metadata: Metadata = pageWords.icc;

export default function Page() {
  return <IccPage modules={getModules()} />;
}
