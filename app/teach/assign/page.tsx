import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { AssignPage } from "@/components/teach/assign-page";
import { getModules, getShortEditions } from "@/lib/content/site";

export const metadata: Metadata = pageWords.assign;

export default function Page() {
  return <AssignPage modules={getModules()} editions={getShortEditions()} />;
}
