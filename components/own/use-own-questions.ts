import { useEffect, useState } from "react";
import type { OwnQuestions } from "./own-questions";
import { type NoQuestions, readQuestions } from "./read-questions";

export type FoundQuestions = ReadonlyMap<string, OwnQuestions | NoQuestions>;

/**
 * Questions of a teacher's own, read beside the page.
 *
 * @param codes of the lessons they stand in
 * @returns by code, as far as they were read
 */
export function useOwnQuestions(codes: readonly string[]): FoundQuestions {
  const [found, show] = useState<FoundQuestions>(new Map());
  const wanted = [...new Set(codes)].join(" ");
  useEffect(() => {
    let stays = true;
    for (const code of wanted.split(" ")) {
      if (code === "") continue;
      readQuestions(code).then((read) => stays && show((before) => new Map(before).set(code, read)));
    }
    return () => {
      stays = false;
    };
  }, [wanted]);
  return found;
}
