"use client";

import { ownShownWords as words } from "@words/print";
import { useEffect, useLayoutEffect, useState } from "react";
import { ownIn } from "@/lib/quiz/only";
import { onlyMark } from "@/lib/routes";
import { Drawn } from "../own/drawn";
import type { OwnForm, OwnQuestions } from "../own/own-questions";
import { type NoQuestions, readQuestions } from "../own/read-questions";
import { Markup } from "../ui/markup";
import { keepNamed, namedOnly } from "../ui/named-only";
import { chainWays } from "./only-some";

/** Shows the questions of a teacher's own that the address brings along, after those of the page. */
export function OwnShown({ form }: { form: OwnForm }) {
  const [found, show] = useState<OwnQuestions | NoQuestions | null>(null);
  useEffect(() => {
    let stays = true;
    const code = ownIn(namedOnly(onlyMark) ?? "");
    if (code !== null) readQuestions(code).then((read) => stays && show(read));
    return () => {
      stays = false;
    };
  }, []);
  useLayoutEffect(() => {
    if (form !== "wall" || found === null) return;
    chainWays([...document.querySelectorAll<HTMLElement>(".projector-slide")]);
    const only = namedOnly(onlyMark);
    if (only === null || location.hash.startsWith(`#${onlyMark}`)) return;
    // The page was loaded again at one that was not there yet: the address means it only once it is gone to.
    location.replace(location.hash);
    keepNamed(only);
  }, [form, found]);
  if (found === null || (typeof found === "string" && form === "wall")) return null;
  if (typeof found === "string") return <p className="ui-note">{words.notRead}</p>;
  return (
    <div data-own={form}>
      {form !== "wall" && <p className="ui-note">{words.own}</p>}
      <Drawn nodes={found.drawn[form]} alive={{ Markup: drawMarkup }} />
    </div>
  );
}

/** What the parser made of Markdown. */
function drawMarkup(props: Partial<Parameters<typeof Markup>[0]>) {
  return <Markup {...props} html={props.html ?? ""} />;
}
