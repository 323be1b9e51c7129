import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { ReviewPage } from "@/components/review/review-page";
import "../styles/pages.css";

export const metadata: Metadata = pageWords.review;

export default function Page() {
  return <ReviewPage />;
}
