import type { Metadata } from "next";
import { IccPage } from "@/components/explore/icc-page";
import { getModule, mainModule } from "@/lib/content/site";

export const metadata: Metadata = {
  title: "The road to the Court",
  description: "What would have to be true before the International Criminal Court could look at a case.",
};

export default function Page() {
  return <IccPage module={getModule(mainModule)} />;
}
