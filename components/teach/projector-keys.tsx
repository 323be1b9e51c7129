"use client";

import { projectorTools as words } from "@words/projector";
import { useEffect, useRef, useState } from "react";
import { ProjectorTimer } from "./projector-timer";

/**
 * The keys of the projected questions: a presenter's page keys lead on and back, part by part; arrows turn questions, the
 * space bar shows the answer, Esc leads to the list. A remote's other buttons send F5 to begin, which fills the screen,
 * and a full stop or B, which makes it dark until the next press. A question or answer that is longer than the wall is shown in parts.
 * Everything the keys do is done by links, buttons and a disclosure on the page as well.
 *
 * @param overview the id of the list of questions
 */
export function ProjectorKeys({ overview }: { overview: string }) {
  const [{ step, steps }, setPlace] = useState({ step: 0, steps: 1 });
  const [dark, setDark] = useState(false);
  const turn = useRef<(by: 1 | -1) => void>(() => {});
  useEffect(() => {
    let isDark = false;
    const darken = (wanted: boolean) => {
      isDark = wanted;
      setDark(wanted);
    };
    document.querySelector(".projector-page")?.toggleAttribute("data-paged", true);
    const slides = () => [...document.querySelectorAll<HTMLElement>(".projector-slide")];
    const shown = () => slides().findIndex(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
    const bodyOf = () => slides()[shown()]?.querySelector<HTMLElement>(".slide-body") ?? null;
    const goTo = (id: string | undefined) => {
      if (id !== undefined) location.hash = id;
    };
    const show = (wanted: number) => {
      const body = bodyOf();
      const { width, steps: all } = partsOf(body);
      const to = Math.max(0, Math.min(wanted, all - 1));
      if (body !== null) body.scrollLeft = to * width;
      setPlace({ step: to, steps: all });
      return to;
    };
    const stepNow = () => {
      const body = bodyOf();
      return body === null ? 0 : stepOf(body, body, partsOf(body).width);
    };
    /** Opens or closes the answer, which begins a part of its own. */
    const answer = (open: boolean) => {
      const body = bodyOf();
      const details = body?.querySelector("details") ?? null;
      if (body === null || details === null) return;
      details.open = open;
      const key = details.querySelector(".slide-key");
      show(open && key !== null ? stepOf(body, key, partsOf(body).width) : 0);
      if (open && partsOf(body).steps === 1) details.scrollIntoView({ block: "nearest" });
    };
    const isOpen = () => bodyOf()?.querySelector("details")?.open === true;
    turn.current = (by) => show(stepNow() + by);
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // What is typed into a field is no key of the wall.
      if (event.target instanceof Element && event.target.closest("input, select, textarea") !== null) return;
      const at = shown();
      const key = at === -1 ? overviewKeys[event.key] : slideKeys[event.key];
      if (key === undefined) return;
      if (isDark) {
        event.preventDefault();
        return darken(false);
      }
      // On a control the space bar already does what the control is for.
      if (key === "answer" && event.target instanceof Element && event.target.closest("a, summary, button"))
        return;
      event.preventDefault();
      const now = stepNow();
      if (key === "next") goTo(slides()[at + 1]?.id);
      if (key === "previous") goTo(slides()[at - 1]?.id);
      if (key === "overview") goTo(overview);
      if (key === "begin") {
        fillScreen();
        if (at === -1) goTo(slides()[0]?.id);
      }
      if (key === "dark") darken(true);
      if (key === "answer") answer(!isOpen());
      if (key === "on" && show(now + 1) === now) {
        if (isOpen()) goTo(slides()[at + 1]?.id);
        else answer(true);
      }
      if (key === "back" && show(now - 1) === now) goTo(slides()[at - 1]?.id);
    };
    const onTurn = () => {
      darken(false);
      for (const open of document.querySelectorAll("details[open]")) open.removeAttribute("open");
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus();
      show(0);
    };
    const onClick = ({ target }: MouseEvent) => {
      darken(target instanceof Element && target.closest("[data-darkens]") !== null);
      if (!(target instanceof Element) || target.closest(".slide-answer > summary") === null) return;
      // The browser turns the disclosure after this.
      setTimeout(() => answer(isOpen()));
    };
    const onFocus = ({ target }: FocusEvent) => {
      const body = bodyOf();
      if (body === null || !(target instanceof Element) || !body.contains(target)) return;
      if (target.closest("summary") === null) show(stepOf(body, target, partsOf(body).width));
    };
    const onResize = () => show(stepNow());
    show(0);
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("focusin", onFocus);
    addEventListener("hashchange", onTurn);
    addEventListener("resize", onResize);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
      document.removeEventListener("focusin", onFocus);
      removeEventListener("hashchange", onTurn);
      removeEventListener("resize", onResize);
    };
  }, [overview]);
  return (
    <div className="projector-tools">
      <ProjectorTimer />
      <button type="button" data-darkens>
        {words.darken}
      </button>
      {dark && <button type="button" className="projector-dark" aria-label={words.lighten} ref={takeFocus} />}
      {steps > 1 && (
        <>
          <p role="status">{words.step(step + 1, steps)}</p>
          <button type="button" disabled={step === 0} onClick={() => turn.current(-1)}>
            {words.back}
          </button>
          <button type="button" disabled={step === steps - 1} onClick={() => turn.current(1)}>
            {words.on}
          </button>
        </>
      )}
    </div>
  );
}

/** The button that lights the screen again is all there is to press. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function fillScreen(): void {
  // A browser may refuse, or have no full screen: the questions are there all the same.
  document.documentElement.requestFullscreen?.().catch(() => {});
}

type Move = "begin" | "dark" | "on" | "back" | "next" | "previous" | "overview" | "answer";

const slideKeys: Record<string, Move | undefined> = {
  PageDown: "on",
  PageUp: "back",
  ArrowRight: "next",
  ArrowLeft: "previous",
  Escape: "overview",
  " ": "answer",
  F5: "begin",
  ".": "dark",
  b: "dark",
};

/** In the list the page keys scroll. */
const overviewKeys: Record<string, Move | undefined> = { ArrowRight: "next", F5: "begin" };

/** How many columns there are, and how far it is from one to the next. One where the page is not set in columns. */
function partsOf(body: HTMLElement | null): { steps: number; width: number } {
  const gap = body === null ? Number.NaN : Number.parseFloat(getComputedStyle(body).columnGap);
  if (body === null || Number.isNaN(gap) || body.clientWidth === 0) return { steps: 1, width: 1 };
  const width = body.clientWidth + gap;
  return { steps: Math.max(1, Math.round((body.scrollWidth + gap) / width)), width };
}

/** In which column a part of the body begins; of the body itself, which one is in view. */
function stepOf(body: HTMLElement, part: Element, width: number): number {
  if (part === body) return Math.round(body.scrollLeft / width);
  const from = part.getBoundingClientRect().left - body.getBoundingClientRect().left + body.scrollLeft;
  // A column may begin a fraction of a pixel before its place.
  return Math.max(0, Math.floor((from + 2) / width));
}
