import { dataScript } from "@/components/review/data-script";
import { termQuestions, wordsPart } from "@/lib/content/review-cards";
import { getLessonSlugs, getModule, getModuleSlugs } from "@/lib/content/site";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  const words = getModuleSlugs().map((module) => ({ module, lesson: wordsPart }));
  return [...getLessonSlugs(), ...words].map(({ module, lesson }) => ({ module, file: `${lesson}.js` }));
}

/** The questions of one lesson, or those about a module's words. A live round asks all, the review only what is scored. */
export async function GET(_: Request, { params }: { params: Promise<{ module: string; file: string }> }) {
  const { module: slug, file } = await params;
  const module = getModule(slug);
  const lesson = module.lessons.find((one) => `${one.slug}.js` === file);
  return dataScript(lesson === undefined ? termQuestions(module) : lesson.questions);
}
