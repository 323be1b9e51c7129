import type { ReviewModule } from "@/lib/content/review-cards";
import { questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import { reviewCardsPath, reviewPartPath } from "@/lib/routes";
import { loadScript } from "../ui/load-script";

/** What can be asked again in every module. @throws when it cannot be loaded */
export async function loadCards(): Promise<ReviewModule[]> {
  return JSON.parse(await loadData(reviewCardsPath));
}

/**
 * The questions with these keys, from the lessons they belong to and from no others.
 *
 * @throws when they cannot be loaded
 */
export async function loadQuestions(
  modules: readonly ReviewModule[],
  keys: readonly string[],
): Promise<Map<string, Question>> {
  const paths = modules.flatMap(({ module, parts }) =>
    parts
      .filter(({ cards }) => cards.some(({ question }) => keys.includes(question)))
      .map(({ part }) => reviewPartPath(module, part)),
  );
  const loaded = await Promise.all(paths.map(loadPart));
  return new Map(loaded.flat().map((question) => [questionKey(question), question]));
}

/** The questions of a part of a module, as `reviewPartPath` names it. @throws when they cannot be loaded */
export async function loadPart(path: string): Promise<Question[]> {
  return JSON.parse(await loadData(path));
}

/** What a script of data holds, as the build wrote it. @throws when it cannot be loaded */
export async function loadJson<T>(path: string): Promise<T> {
  return JSON.parse(await loadData(path));
}

async function loadData(path: string): Promise<string> {
  return (await loadScript(path)).dataset.json ?? "";
}
