import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { SettingsPage } from "@/components/reading/settings-page";
import "../styles/pages.css";

export const metadata: Metadata = pageWords.settings;

export default function Page() {
  return <SettingsPage />;
}
