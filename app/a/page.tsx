import type { Metadata } from "next";
import { AssignmentPage } from "@/components/assignment/assignment-page";
import { getEditions, getModule, getModuleSlugs } from "@/lib/content/site";
import "../styles/pages.css";
import "../styles/assignment.css";

export const metadata: Metadata = {
  title: "Your assignment",
  description: "Opens an assignment from a teacher’s link or code, and hands it in.",
};

export default function Page() {
  return <AssignmentPage modules={getModuleSlugs().map(getModule)} editions={getEditions()} />;
}
