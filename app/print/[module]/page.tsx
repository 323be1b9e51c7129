import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { PacketPage } from "@/components/print/packet-page";
import { getModule, getModuleSlugs } from "@/lib/content/site";

type Params = Promise<{ module: string }>;

export function generateStaticParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

export const dynamicParams = false;
export const metadata: Metadata = pageWords.packet;

export default async function Page({ params }: { params: Params }) {
  return <PacketPage module={getModule((await params).module)} />;
}
