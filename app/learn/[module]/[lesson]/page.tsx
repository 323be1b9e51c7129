import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorNotes } from "@/components/lesson/author-notes";
import { LessonPage } from "@/components/lesson/lesson-page";
import { getLesson, getLessonSlugs, isBeingWritten, toldOf } from "@/lib/content/site";

type Params = Promise<{ module: string; lesson: string }>;

export const generateStaticParams = getLessonSlugs;
export const dynamicParams = false;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { module, lesson } = await params;
  if (isBeingWritten && toldOf(module, lesson).problems.length > 0) return {};
  const found = getLesson(module, lesson);
  return found === null ? {} : { title: found.lesson.title, description: found.lesson.summary };
}

export default async function Page({ params }: { params: Params }) {
  const { module, lesson } = await params;
  const told = isBeingWritten ? toldOf(module, lesson) : null;
  if (told !== null && told.problems.length > 0) return <AuthorNotes {...told} />;
  const found = getLesson(module, lesson);
  if (found === null) notFound();
  return (
    <>
      {told !== null && <AuthorNotes {...told} />}
      <LessonPage {...found} />
    </>
  );
}
