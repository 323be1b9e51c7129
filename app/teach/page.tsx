import type { Metadata } from "next";
import { TeachPage } from "@/components/teach/teach-page";
import { getEditions, getModule, mainModule } from "@/lib/content/site";

export const metadata: Metadata = {
  title: "For teachers",
  description: "Make an assignment: a link, a picture to scan, a code. No account, no server.",
};

export default function Page() {
  return <TeachPage module={getModule(mainModule)} editions={getEditions()} />;
}
