/**
 * The names that a record, a report and a setting use. Two modules may each have a lesson "check" and a question "veto",
 * so a bare slug or id names nothing outside of its module. The types keep the four kinds of name apart; only the
 * functions here make one.
 */
declare const kind: unique symbol;
type Name<K extends string> = string & { readonly [kind]: K };

/** The folder of a module. */
export type ModuleId = Name<"module">;
/** "module/lesson". */
export type LessonKey = Name<"lesson">;
/** "module/question-id": without its lesson, so that a question keeps its name when its lesson is renamed. */
export type QuestionKey = Name<"question">;

/** @throws RangeError where the text cannot be the name of a folder in an address */
export function moduleId(text: string): ModuleId {
  if (!isPart<ModuleId>(text)) throw refused(text);
  return text;
}

/** @throws RangeError where a part is empty or holds a "/" */
export function lessonKey({ module, slug }: { module: string; slug: string }): LessonKey {
  const key = `${module}/${slug}`;
  if (!isPair<LessonKey>(key)) throw refused(key);
  return key;
}

/** @throws RangeError where a part is empty or holds a "/" */
export function questionKey({ module, id }: { module: string; id: string }): QuestionKey {
  const key = `${module}/${id}`;
  if (!isPair<QuestionKey>(key)) throw refused(key);
  return key;
}

function isPart<N extends string>(text: string): text is N {
  return /^[^/]+$/.test(text);
}

function isPair<N extends string>(text: string): text is N {
  return /^[^/]+\/[^/]+$/.test(text);
}

function refused(text: string): RangeError {
  return new RangeError(`“${text}” is no name`);
}
