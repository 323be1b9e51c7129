import type { Metadata } from "next";
import { SettingsPage } from "@/components/reading/settings-page";
import "../styles/pages.css";

export const metadata: Metadata = {
  title: "Reading settings",
  description: "Text size, colours and movement of the pages on this device.",
};

export default function Page() {
  return <SettingsPage />;
}
