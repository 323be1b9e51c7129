import type { Metadata } from "next";
import { OfflinePage } from "@/components/offline/offline-page";
import "../styles/pages.css";

export const metadata: Metadata = {
  title: "Keep it on this device",
  description: "How every page works without a connection, and how to open the lessons from the home screen.",
};

export default function Page() {
  return <OfflinePage />;
}
