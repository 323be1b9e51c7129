import type { ComponentType } from "react";
import { AuthorNotes } from "@/components/lesson/author-notes";
import type { Module } from "@/lib/content/module";
import { getModule, getModuleSlugs, notShown } from "@/lib/content/site";

/** A page for every module. */
export function moduleParams() {
  return getModuleSlugs().map((module) => ({ module }));
}

/** The page of one module, which its view draws. */
export function modulePage(View: ComponentType<{ module: Module }>) {
  return async function Page({ params }: { params: Promise<{ module: string }> }) {
    const { module } = await params;
    const problems = notShown(module);
    return problems === null ? (
      <View module={getModule(module)} />
    ) : (
      <AuthorNotes problems={problems} rules={[]} />
    );
  };
}
