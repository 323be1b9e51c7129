import type { Metadata } from "next";
import { AboutPage } from "@/components/about-page";
import { getModule, mainModule } from "@/lib/content/site";
import "../styles/pages.css";

export const metadata: Metadata = {
  title: "Sources and method",
  description: "The documents behind the lessons, how they were used, and what the article got wrong.",
};

export default function Page() {
  return <AboutPage module={getModule(mainModule)} />;
}
