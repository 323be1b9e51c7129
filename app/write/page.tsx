import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { WritePage } from "@/components/write/write-page";
import "../styles/pages.css";
import "../styles/write.css";

export const metadata: Metadata = pageWords.write;

export default function Page() {
  return <WritePage />;
}
