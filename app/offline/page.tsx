import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { OfflinePage } from "@/components/offline/offline-page";
import { getModules } from "@/lib/content/site";
import "../styles/pages.css";

export const metadata: Metadata = pageWords.offline;

export default function Page() {
  return <OfflinePage modules={getModules()} />;
}
