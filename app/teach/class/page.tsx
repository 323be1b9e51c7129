import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ClassPage } from "@/components/teach/class-page";
import { getEditions } from "@/lib/content/site";

export const metadata: Metadata = pageWords.classes;

export default function Page() {
  return <ClassPage editions={getEditions()} />;
}
