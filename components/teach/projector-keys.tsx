"use client";

import { useEffect } from "react";

/**
 * The keys of the projected questions: arrows and a presenter's page keys turn, the space bar shows the answer, Esc leads
 * to the list. Everything they do is done by links and a disclosure on the page as well.
 *
 * @param overview the id of the list of questions
 */
export function ProjectorKeys({ overview }: { overview: string }) {
  useEffect(() => {
    const slides = () => [...document.querySelectorAll<HTMLElement>(".projector-slide")];
    const shown = () => slides().findIndex(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
    const goTo = (id: string | undefined) => {
      if (id !== undefined) location.hash = id;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const at = shown();
      const key = at === -1 ? overviewKeys[event.key] : slideKeys[event.key];
      if (key === undefined) return;
      // On a control the space bar already does what the control is for.
      if (key === "answer" && event.target instanceof Element && event.target.closest("a, summary")) return;
      event.preventDefault();
      if (key === "next") goTo(slides()[at + 1]?.id);
      if (key === "previous") goTo(slides()[at - 1]?.id);
      if (key === "overview") goTo(overview);
      if (key === "answer") toggleAnswer(slides()[at]);
    };
    const onTurn = () => {
      for (const answer of document.querySelectorAll("details[open]")) answer.removeAttribute("open");
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus();
    };
    document.addEventListener("keydown", onKey);
    addEventListener("hashchange", onTurn);
    return () => {
      document.removeEventListener("keydown", onKey);
      removeEventListener("hashchange", onTurn);
    };
  }, [overview]);
  return null;
}

type Move = "next" | "previous" | "overview" | "answer";

const slideKeys: Record<string, Move | undefined> = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  Escape: "overview",
  " ": "answer",
};

/** In the list the page keys scroll. */
const overviewKeys: Record<string, Move | undefined> = { ArrowRight: "next" };

function toggleAnswer(slide: HTMLElement | undefined): void {
  const answer = slide?.querySelector("details");
  if (answer === null || answer === undefined) return;
  answer.open = !answer.open;
  if (answer.open) answer.scrollIntoView({ block: "nearest" });
}
