import type { Metadata } from "next";
import { TimelinePage } from "@/components/explore/timeline-page";
import { getModule, mainModule } from "@/lib/content/site";

export const metadata: Metadata = {
  title: "Timeline",
  description: "The inquiry, the replies, the Council and the Court, in the order of their days.",
};

export default function Page() {
  return <TimelinePage module={getModule(mainModule)} />;
}
