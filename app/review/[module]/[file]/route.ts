import { dataScript } from "@/components/review/data-script";
import { longPart, longPartNames } from "@/lib/content/long-parts";
import { isLong } from "@/lib/content/module";
import { termQuestions, wordsPart } from "@/lib/content/review-cards";
import { getEditionsOf, getLessonSlugs, getModule, getModuleSlugs, getModules } from "@/lib/content/site";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  const words = getModuleSlugs().map((module) => ({ module, lesson: wordsPart }));
  const ofLong = getModules()
    .filter(isLong)
    .flatMap(({ slug: module }) => longPartNames.map((lesson) => ({ module, lesson })));
  return [...getLessonSlugs(), ...words, ...ofLong].map(({ module, lesson }) => ({
    module,
    file: `${lesson}.js`,
  }));
}

/**
 * The questions of one lesson, or those about a module's words. A live round asks all, the review only what is scored. Or what
 * the pages of a module load that is too long for one.
 */
export async function GET(_: Request, { params }: { params: Promise<{ module: string; file: string }> }) {
  const { module: slug, file } = await params;
  const module = getModule(slug);
  const lesson = module.lessons.find((one) => `${one.slug}.js` === file);
  if (lesson !== undefined) return dataScript(lesson.questions);
  const part = longPartNames.find((name) => `${name}.js` === file);
  if (part !== undefined) return dataScript(longPart(part, module, () => getEditionsOf(module)));
  return dataScript(termQuestions(module));
}
