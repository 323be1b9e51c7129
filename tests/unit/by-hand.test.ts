import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { verdictWords, words } from "@words/quiz";
import { type HTMLElement, Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import type { Lesson } from "@/lib/content/module";
import type { QuestionOf } from "@/lib/quiz/question";
import { byHandPage } from "@/scripts/bench/by-hand";
import { measuredLesson } from "@/scripts/bench/variants";
import { root } from "@/scripts/run.mjs";

/** Nobody visits this page but the bench: here its script runs, and every question is answered. */
describe("the page by hand, which the bench puts beside a lesson", () => {
  const folder = join(root, "bench", "by-hand");
  const script = readFileSync(join(folder, "script.js"), "utf8");
  let lesson: Lesson;
  let html: string;

  beforeAll(async () => {
    const measured = measuredLesson();
    lesson = measured.lesson;
    html = await byHandPage(measured.module, lesson);
  });

  it("gives the verdict on every question that is answered by one choice, as the bench presses it", () => {
    const isChoice = (question: { kind: string }): question is QuestionOf<"choice"> =>
      question.kind === "choice";
    const choices = lesson.questions.filter(isChoice);
    expect(choices.length).toBeGreaterThan(1);
    for (const { id, key, ask, tries } of choices) {
      for (const choice of ask.choices) {
        const page = open();
        find(page, id, `[value="${choice.id}"]`).click();
        const verdict =
          choice.id === key.right
            ? verdictWords.right
            : `${verdictWords.wrong} ${words.triesLeft(tries - 1)}`;
        expect(check(page, id), id).toBe(verdict);
      }
    }
  });

  it("takes an answer to every question, whatever its kind", () => {
    for (const { id } of lesson.questions) {
      const page = open();
      fill(page, id);
      expect(check(page, id), id).not.toMatch(/^(?:Answer first.*)?$/);
    }
  });

  it("gives the answer with all reasons to who asks for it, also at the next visit", () => {
    for (const { id } of lesson.questions.filter(({ scored }) => scored)) {
      const page = open();
      fill(page, id);
      check(page, id);
      find(page, id, "[data-show]").click();
      const next = open({ ...page.localStorage });
      expect(find(next, id, "[role=status]").textContent, id).toBe(verdictWords.shown);
      const reasons = [...find(next, id, "form").querySelectorAll('[data-why=""]')];
      expect(reasons.length, id).toBeGreaterThan(0);
      expect(reasons.filter((reason) => reason.hasAttribute("hidden")).length, id).toBe(0);
    }
  });

  it("leads nowhere that is not on the page", () => {
    const { document } = open();
    const places = [...document.querySelectorAll('a[href^="#"]')].map(
      (link) => link.getAttribute("href") ?? "",
    );
    expect(places.filter((href) => document.getElementById(href.slice(1)) === null)).toEqual([]);
    expect(html).not.toContain("undefined");
  });

  it("names no class that has another name by now", () => {
    const classesIn = (css: string) => [...css.matchAll(/\.([a-z][\w-]+)/g)].map(([, name = ""]) => name);
    const styles = join(root, "app", "styles");
    const site = new Set(
      readdirSync(styles).flatMap((file) => classesIn(readFileSync(join(styles, file), "utf8"))),
    );
    const own = [...`${html}${script}`.matchAll(/"([\w -]+)"/g)].flatMap(([, names = ""]) =>
      names.split(" "),
    );
    const typed = classesIn(readFileSync(join(folder, "style.css"), "utf8"));
    expect(typed.filter((name) => !site.has(name) && !own.includes(name))).toEqual([]);
  });

  /** The page as it is when its script has run. */
  function open(kept: Record<string, string> = {}): Window {
    const window = new Window({ url: "http://localhost/" });
    for (const [key, value] of Object.entries(kept)) window.localStorage.setItem(key, value);
    window.document.write(html);
    const { document, location, localStorage, FormData } = window;
    runInNewContext(script, { document, location, localStorage, FormData });
    return window;
  }
});

function find(page: Window, id: string, selector: string): HTMLElement {
  const found = page.document.querySelector<HTMLElement>(`[data-question="${id}"] ${selector}`);
  if (found === null) throw new Error(`${id} has no ${selector}`);
  return found;
}

/** Gives every part of a question some answer, and not all of them the right one. */
function fill(page: Window, id: string): void {
  const form = find(page, id, "form");
  for (const select of form.querySelectorAll("select")) select.value = select.options[1]?.value ?? "";
  for (const text of form.querySelectorAll("[name=gap], textarea")) Object.assign(text, { value: "x" });
  for (const box of form.querySelectorAll<HTMLElement>(
    "[data-part] [type=radio], [data-part] [type=checkbox]:not([data-right])",
  ))
    box.click();
}

/** Presses the button, and gives back what is said then. */
function check(page: Window, id: string): string {
  find(page, id, "[type=submit]").click();
  return find(page, id, "[role=status]").textContent;
}
