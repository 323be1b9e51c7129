import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { TeachPage } from "@/components/teach/teach-page";
import { getModules } from "@/lib/content/site";

export const metadata: Metadata = pageWords.teach;

export default function Page() {
  return <TeachPage modules={getModules()} />;
}
