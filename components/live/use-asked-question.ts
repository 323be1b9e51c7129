import { useEffect, useRef, useState } from "react";
import type { AskedQuestion } from "@/lib/box/rounds";
import type { Question } from "@/lib/quiz/question";
import { reviewPartPath } from "@/lib/routes";
import { loadPart } from "../review/load-review";
import { ownQuestion } from "./own-asked";

/**
 * Loads the question that a round asks.
 *
 * @returns null while it loads, and where none is asked; "missing" where it is not there
 */
export function useAskedQuestion(asked: AskedQuestion | null): Question | "missing" | null {
  const [loaded, setLoaded] = useState<{ of: string; question: Question | "missing" } | null>(null);
  const name = asked === null ? "" : `${asked.module}/${asked.lesson}/${asked.question} ${asked.rev}`;
  const askedNow = useRef(asked);
  askedNow.current = asked;
  useEffect(() => {
    const { current: wanted } = askedNow;
    if (name === "" || wanted === null) return;
    let isWanted = true;
    const ask = async () => {
      if (wanted.own !== undefined) return (await ownQuestion(wanted)) ?? "missing";
      const all = await loadPart(reviewPartPath(wanted.module, wanted.lesson));
      return all.find(({ id, rev }) => id === wanted.question && rev === wanted.rev) ?? "missing";
    };
    ask()
      .catch(() => "missing" as const)
      .then((found) => isWanted && setLoaded({ of: name, question: found }));
    return () => {
      isWanted = false;
    };
  }, [name]);
  // Never the one before, also not for the moment until this one is there.
  return loaded?.of === name ? loaded.question : null;
}
