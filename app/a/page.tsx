import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { AssignmentPage } from "@/components/assignment/assignment-page";
import { getModules, getShortEditions } from "@/lib/content/site";
import "../styles/pages.css";
import "../styles/assignment.css";

export const metadata: Metadata = pageWords.assignment;

export default function Page() {
  return <AssignmentPage modules={getModules()} editions={getShortEditions()} />;
}
