import { footnoteWords } from "@words/lesson";
import { type ComponentProps, createElement, Fragment, type ReactNode } from "react";
import type { WaysBack } from "@/lib/content/lesson-tree";
import type { Lesson } from "@/lib/content/module";
import { viewTree } from "@/lib/content/view-tree";
import type { DrawnNode } from "@/lib/quiz/drawn";
import { TableScroll } from "../ui/table-scroll";
import type { LessonTags, TeacherTags } from "./lesson-tags";

export function LessonTable(props: ComponentProps<"table">) {
  return (
    <TableScroll>
      <table {...props} />
    </TableScroll>
  );
}

/** What draws a tag; written as a method, so that each may ask for the props that `viewTree` gives it. */
type Draws = { draw(props: object): ReactNode }["draw"];

/**
 * The text of a lesson as elements, also in a browser. Nothing of it is run: see `viewTree` for what comes through.
 *
 * @param idPrefix keeps the blocks of several lessons on one page apart
 */
export function renderLesson(
  lesson: Pick<Lesson, "source" | "questions">,
  tags: LessonTags | TeacherTags,
  idPrefix = "",
): ReactNode {
  const draws: Record<string, Draws | undefined> = { ...tags, table: LessonTable };
  const elementsOf = (nodes: DrawnNode[]): ReactNode[] =>
    nodes.map((node) => {
      if (typeof node === "string") return node;
      const { tag, props, children } = node;
      const draw = draws[tag];
      if (draw === undefined && /^[A-Z]/.test(tag)) return null;
      return createElement(draw ?? tag, withClass(props), ...elementsOf(children));
    });
  const tree = viewTree(lesson.source, { waysBack: waysBackOf(lesson), idPrefix, footnotes: footnoteWords });
  return createElement(Fragment, null, ...elementsOf(tree));
}

/** hast has a list of classes, a component a line; hast says `ariaLabel`, an element `aria-label`. */
function withClass({ className, ...props }: Record<string, unknown>): object {
  const named = Object.fromEntries(
    Object.entries(props).map(([name, value]) => [attributeName(name), value]),
  );
  return Array.isArray(className) ? { ...named, className: className.join(" ") } : named;
}

function attributeName(name: string): string {
  if (/^aria[A-Z]/.test(name)) return `aria-${name.slice("aria".length).toLowerCase()}`;
  return /^data[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name;
}

/** For each block of a lesson the questions that look back to it. */
export function waysBackOf({ questions }: Pick<Lesson, "questions">): WaysBack {
  const ways: WaysBack = {};
  questions.forEach(({ id, look }, index) => {
    for (const block of new Set(look === null ? [] : [look.full, look.short])) {
      ways[block] = [...(ways[block] ?? []), { id, number: index + 1 }];
    }
  });
  return ways;
}
