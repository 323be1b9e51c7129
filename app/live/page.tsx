import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { LivePage } from "@/components/live/live-page";
import "../styles/pages.css";
import "../styles/live.css";

export const metadata: Metadata = pageWords.live;

export default function Page() {
  return <LivePage />;
}
