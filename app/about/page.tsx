import { aboutWords } from "@words/about";
import type { Metadata } from "next";
import { AboutPage } from "@/components/about-page";
import { getModules } from "@/lib/content/site";
import "../styles/pages.css";

export const metadata: Metadata = { title: aboutWords.title, description: aboutWords.description };

export default function Page() {
  return <AboutPage modules={getModules()} />;
}
