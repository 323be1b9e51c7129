import { dataScript } from "@/components/review/data-script";
import { termQuestions, wordsPart } from "@/lib/content/review-cards";
import { getLessonSlugs, getModule, getModuleSlugs } from "@/lib/content/site";
import { kindTraits } from "@/lib/quiz/kinds/kinds";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  const words = getModuleSlugs().map((module) => ({ module, lesson: wordsPart }));
  return [...getLessonSlugs(), ...words].map(({ module, lesson }) => ({ module, file: `${lesson}.js` }));
}

/**
 * The questions of one lesson, or those about a module's words. What is answered in own words is asked neither in the
 * review nor in a live round; the review asks only what is scored.
 */
export async function GET(_: Request, { params }: { params: Promise<{ module: string; file: string }> }) {
  const { module: slug, file } = await params;
  const module = getModule(slug);
  const lesson = module.lessons.find((one) => `${one.slug}.js` === file);
  return dataScript(
    lesson === undefined
      ? termQuestions(module)
      : lesson.questions.filter(({ kind }) => kindTraits[kind].answer !== "written"),
  );
}
