import { pageWords } from "@words/site";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorNotes } from "@/components/lesson/author-notes";
import { PacketPage } from "@/components/print/packet-page";
import { getLesson, getLessonSlugs, notShown } from "@/lib/content/site";

type Params = Promise<{ module: string; lesson: string }>;

export const generateStaticParams = getLessonSlugs;
export const dynamicParams = false;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { module, lesson } = await params;
  if (notShown(module) !== null) return {};
  const found = getLesson(module, lesson);
  return {
    title: pageWords.sheet.title(found?.lesson.title ?? ""),
    description: pageWords.sheet.description,
  };
}

export default async function Page({ params }: { params: Params }) {
  const { module, lesson } = await params;
  const problems = notShown(module);
  if (problems !== null) return <AuthorNotes problems={problems} rules={[]} />;
  const found = getLesson(module, lesson);
  if (found === null) notFound();
  return <PacketPage module={found.module} lesson={found.lesson} />;
}
