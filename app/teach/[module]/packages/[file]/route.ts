import { itemWords, markdownWords } from "@words/packages";
import { getModule, getModuleSlugs } from "@/lib/content/site";
import { lessonItems, questionFile, questionFiles } from "@/lib/exchange/question-files";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return getModuleSlugs().flatMap((module) => questionFiles.map((file) => ({ module, file })));
}

/** A module's questions in the form of another tool. */
export async function GET(_: Request, { params }: { params: Promise<{ module: string; file: string }> }) {
  const { module, file } = await params;
  const known = questionFiles.find((one) => one === file);
  if (known === undefined) return new Response(null, { status: 404 });
  const found = getModule(module);
  return new Response(questionFile(found, lessonItems(found, itemWords), known, markdownWords).content);
}
