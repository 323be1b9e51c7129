import type { Metadata } from "next";
import { ExplorePage } from "@/components/explore/explore-page";
import { getModule, mainModule } from "@/lib/content/site";

export const metadata: Metadata = {
  title: "Explore",
  description: "The Security Council's vote, the road to the International Criminal Court, and the timeline.",
};

export default function Page() {
  return <ExplorePage module={getModule(mainModule)} />;
}
