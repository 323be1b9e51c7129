import type { Metadata } from "next";
import { MovePage } from "@/components/progress/move-page";
import "../../styles/pages.css";

export const metadata: Metadata = {
  title: "Move your progress",
  description: "Take your answers to another device by link, by codes on the screen, or as a file.",
};

export default function Page() {
  return <MovePage />;
}
