import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { PacketPage } from "@/components/print/packet-page";
import { modulePage, moduleParams } from "../../module-route";

export const generateStaticParams = moduleParams;
export const dynamicParams = false;
export const metadata: Metadata = pageWords.packet;

export default modulePage(PacketPage);
