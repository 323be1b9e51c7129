import { siteWords } from "@words/site";
import { forkText } from "@/lib/content/own/one-file";
import { getLessonSlugs, getModule } from "@/lib/content/site";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return getLessonSlugs().map(({ module, lesson }) => ({ module, file: `${lesson}.md` }));
}

/** A lesson with all that it needs, as one text to go on writing from. */
export async function GET(_: Request, { params }: { params: Promise<{ module: string; file: string }> }) {
  const { module: slug, file } = await params;
  const module = getModule(slug);
  const lesson = module.lessons.find((one) => `${one.slug}.md` === file);
  const text = lesson === undefined ? "" : forkText(module, lesson, siteWords.forkedFrom(lesson.title));
  return new Response(text, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
}
