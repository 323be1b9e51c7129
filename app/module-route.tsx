import type { ComponentType } from "react";
import type { Module } from "@/lib/content/module";
import { getModule, getModuleSlugs } from "@/lib/content/site";

/** A page for every module. */
export function moduleParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

/** The page of one module, which its view draws. */
export function modulePage(View: ComponentType<{ module: Module }>) {
  return async function Page({ params }: { params: Promise<{ module: string }> }) {
    return <View module={getModule((await params).module)} />;
  };
}
