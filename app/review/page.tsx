import type { Metadata } from "next";
import { ReviewPage } from "@/components/review/review-page";
import "../styles/pages.css";

export const metadata: Metadata = {
  title: "Review",
  description: "What you answered in the lessons, asked again when it is time.",
};

export default function Page() {
  return <ReviewPage />;
}
