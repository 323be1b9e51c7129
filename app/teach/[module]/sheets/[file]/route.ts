import { printWords } from "@words/print";
import { getLessonSlugs, getModule } from "@/lib/content/site";
import { sheetDocx } from "@/lib/exchange/docx";
import { sheetMarkdown, sheetOf } from "@/lib/exchange/sheet";
import { sheetForms } from "@/lib/routes";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return getLessonSlugs().flatMap(({ module, lesson }) =>
    sheetForms.map((form) => ({ module, file: `${lesson}.${form}` })),
  );
}

/** The questions of one lesson as a file to change. */
export async function GET(_: Request, { params }: { params: Promise<{ module: string; file: string }> }) {
  const { module, file } = await params;
  const lesson = getModule(module).lessons.find(({ slug }) => file.startsWith(`${slug}.`));
  if (lesson === undefined) return new Response(null, { status: 404 });
  const lines = sheetOf(lesson, printWords);
  return new Response(file.endsWith(".docx") ? sheetDocx(lines) : sheetMarkdown(lines));
}
