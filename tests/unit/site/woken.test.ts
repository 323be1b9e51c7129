import { setTimeout as sleep } from "node:timers/promises";
import { words } from "@words/question-footer";
import { verdictWords } from "@words/quiz";
import { type HTMLElement, Window } from "happy-dom";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Island } from "@/components/island";
import type { Question } from "@/lib/quiz/question";
import { bundleIslands } from "@/scripts/islands/bundle";
import { exampleChoice, exampleOrder } from "../quiz/example-question";

const see = [{ source: "charter", label: "Charter", url: null }];

/** What the build puts beside the page. */
const laterProps = "assets/learn/m/l-1.js";

const propsOf = (question: Question, number: number) => ({
  question,
  number,
  total: 2,
  together: [],
  next: null,
});

function card(props: ReturnType<typeof propsOf>): string {
  return renderToString(createElement(Island<"QuestionCard">, { name: "QuestionCard", props }));
}

/**
 * A page with two questions, whose script runs in a browser's stead; the rest of it comes where `rest` has a text.
 *
 * @param asked for the rest, and ends when it may come
 */
function pageWith(files: { first: string; rest: string | null }, asked = Promise.resolve()) {
  const window = new Window({ url: "https://example.org/learn/m/l" });
  const order = propsOf({ ...exampleOrder, id: "order" }, 2);
  Object.assign(window.document.documentElement.dataset, { root: "../../", laterProps });
  window.document.body.innerHTML =
    card(propsOf({ ...exampleChoice, id: "choice", see }, 1)) +
    card(order).replace(/ data-props="[^"]*"/, ' data-later=""');
  /** Tells of everything at once that it is in view. */
  class Seeing {
    constructor(private tell: (entries: object[]) => void) {}
    observe(target: object) {
      this.tell([{ target, isIntersecting: true, boundingClientRect: { height: 10 } }]);
    }
    disconnect() {}
  }
  const scope = Object.assign(Object.create(window), { IntersectionObserver: Seeing, firstHalf: undefined });
  const run = (code: string, more: Record<string, unknown> = {}) => {
    // As a classic script would see it: what is in the window is there by its name.
    new Function("scope", "more", `with (scope) { with (more) { ${code} } }`)(scope, more);
  };
  // Never at once: a browser fetches it first.
  const fetched = (script: InstanceType<typeof window.HTMLScriptElement>) => {
    const isRest = script.src.includes("the-rest");
    const code = isRest
      ? files.rest
      : `document.currentScript.exported=${JSON.stringify([JSON.stringify(order)])}`;
    if (code === null) return script.dispatchEvent(new window.Event("error"));
    const document = new Proxy(window.document, {
      get: (target, name) => (name === "currentScript" ? script : Reflect.get(target, name, target)),
    });
    run(code, { document });
    return script.dispatchEvent(new window.Event("load"));
  };
  const loaded: string[] = [];
  window.document.head.append = (script: unknown) => {
    if (!(script instanceof window.HTMLScriptElement)) return;
    loaded.push(script.src.replace(/^.*?assets\//, "assets/"));
    asked.then(() => setTimeout(fetched, 0, script));
  };
  run(files.first.replace(/^"use strict";/, ""));
  const isAlive = (id: string) => {
    const button = window.document.querySelector(`#${id} button.ui-primary`);
    return button instanceof window.HTMLButtonElement && !button.disabled;
  };
  const press = (selector: string) => window.document.querySelector<HTMLElement>(selector)?.click();
  return {
    isAlive,
    /** The files that the page has asked for. */
    loaded,
    isAwake: () => "awake" in window.document.documentElement.dataset,
    /** Answers the first question, and says what it shows. */
    answer: async (choice: string) => {
      press(`#choice [value="${choice}"]`);
      await sleep(300);
      press("#choice button.ui-primary");
    },
    shown: () => window.document.querySelector("#choice")?.textContent ?? "",
  };
}

describe("a page whose script has two halves", async () => {
  const { scripts, parts } = await bundleIslands(process.cwd(), [
    { islands: ["QuestionCard"], kinds: ["choice", "order"] },
  ]);
  const first = [...scripts.values()][0]?.text ?? "";
  const { file: restFile, text: rest } = parts.find(({ file }) => file.includes("the-rest")) ?? {
    file: "",
    text: "",
  };

  it("has every question alive once both are there, whatever its kind", async () => {
    const { isAlive, isAwake } = pageWith({ first, rest });
    await expect.poll(isAwake).toBe(true);
    expect([isAlive("choice"), isAlive("order")]).toEqual([true, true]);
  });

  it("asks for no file but the rest and what that is given, with the journal in it and what keeps one press from being two", async () => {
    const { isAwake, loaded } = pageWith({ first, rest });
    await expect.poll(isAwake).toBe(true);
    await sleep(100);
    expect(loaded).toEqual([restFile, laterProps]);
  });

  it("gives a verdict without the rest, and what stands below it once the rest is there", async () => {
    let come = () => {};
    const { isAlive, answer, shown } = pageWith({ first, rest }, new Promise((resolve) => (come = resolve)));
    await expect.poll(() => isAlive("choice")).toBe(true);
    await answer(exampleChoice.key.right);
    await expect.poll(shown).toContain(verdictWords.right);
    expect(shown()).not.toContain(words.settledBy);
    come();
    await expect.poll(shown).toContain(words.settledBy);
    expect(shown()).toContain(verdictWords.right);
  });

  it("has alive what the first half knows where the rest cannot be had", async () => {
    const { isAlive, isAwake } = pageWith({ first, rest: null });
    await expect.poll(() => isAlive("choice")).toBe(true);
    expect([isAlive("order"), isAwake()]).toEqual([false, false]);
  });

  it.each([
    ["could not be had", null],
    ["came with nothing in it, as where a network wants its users to sign in first", ""],
  ])(
    "asks anew for a rest that %s, without anyone telling that there is a connection",
    async (_, nothing) => {
      const files = { first, rest: nothing };
      const { isAlive, isAwake, loaded } = pageWith(files);
      await expect.poll(() => isAlive("choice")).toBe(true);
      await expect.poll(() => loaded).toContain(restFile);
      await sleep(500);
      expect(isAwake()).toBe(false);
      files.rest = rest;
      await expect.poll(isAwake, { timeout: 10_000 }).toBe(true);
      expect(isAlive("order")).toBe(true);
    },
    20_000,
  );
});
