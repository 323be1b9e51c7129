import type { Metadata } from "next";
import { ProgressPage } from "@/components/progress/progress-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";
import "../styles/pages.css";

export const metadata: Metadata = {
  title: "Your progress",
  description: "What is saved on this device, and how to take it with you or clear it.",
};

export default function Page() {
  return <ProgressPage modules={getModuleSlugs().map((slug) => getModule(slug))} />;
}
