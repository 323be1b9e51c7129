import type { Metadata } from "next";
import { CouncilPage } from "@/components/explore/council-page";
import { getModule, mainModule } from "@/lib/content/site";

export const metadata: Metadata = {
  title: "The Council’s vote",
  description: "Set up a vote of the Security Council and see what Article 27 of the Charter makes of it.",
};

export default function Page() {
  return <CouncilPage module={getModule(mainModule)} />;
}
