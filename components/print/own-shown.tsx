"use client";

import { ownShownWords as words } from "@words/print";
import { useEffect, useLayoutEffect, useState } from "react";
import { areOwnAmong, isOwnNumber, numbersIn, ownIn } from "@/lib/quiz/only";
import { onlyMark } from "@/lib/routes";
import { Drawn } from "../own/drawn";
import type { OwnForm, OwnQuestions } from "../own/own-questions";
import { type NoQuestions, readQuestions } from "../own/read-questions";
import { Markup } from "../ui/markup";
import { keepNamed, namedOnly } from "../ui/named-only";
import { chainWays, leaveOnly } from "./leave-only";

interface Shown {
  found: OwnQuestions | NoQuestions;
  /** Their numbers, where the address puts them among the others. */
  among: string[];
}

/** Shows the questions of a teacher's own that the address brings along: after those of the page, or where it names them. */
export function OwnShown({ form }: { form: OwnForm }) {
  const [shown, show] = useState<Shown | null>(null);
  useEffect(() => {
    let stays = true;
    const only = namedOnly(onlyMark) ?? "";
    const code = ownIn(only);
    const named = numbersIn(only);
    const among = areOwnAmong(named) ? named.filter(isOwnNumber) : [];
    if (code !== null) readQuestions(code).then((found) => stays && show({ found, among }));
    return () => {
      stays = false;
    };
  }, []);
  useLayoutEffect(() => {
    if (shown === null || typeof shown.found === "string") return;
    const only = namedOnly(onlyMark);
    // Nothing is drawn anew after this, so what is put elsewhere in the page stays there.
    if (shown.among.length > 0) leaveOnly(numbersIn(only ?? ""));
    else if (form === "wall") chainWays([...document.querySelectorAll<HTMLElement>(".projector-slide")]);
    if (form !== "wall") return;
    if (only === null || location.hash.startsWith(`#${onlyMark}`)) return;
    // The page was loaded again at one that was not there yet: the address means it only once it is gone to.
    location.replace(location.hash);
    keepNamed(only);
  }, [form, shown]);
  if (shown === null) return null;
  const { found, among } = shown;
  if (typeof found === "string") return form === "wall" ? null : <p className="ui-note">{words.notRead}</p>;
  return (
    <div data-own={form}>
      {form !== "wall" && (
        <p className="ui-note">{among.length > 0 ? words.ownAmong([...among].sort()) : words.own}</p>
      )}
      <Drawn nodes={found.drawn[form]} alive={{ Markup: drawMarkup }} />
    </div>
  );
}

/** What the parser made of Markdown. */
function drawMarkup(props: Partial<Parameters<typeof Markup>[0]>) {
  return <Markup {...props} html={props.html ?? ""} />;
}
