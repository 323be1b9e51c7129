import type { Module } from "./module";
import { tableVotes } from "./votes";

/** A drawing that pages in another tool are without. */
export interface LeftDrawing {
  /** The lesson's number. */
  lesson: number;
  title: string;
}

/** The drawings of a module by lesson, by their titles: those that are a picture, and not a text set apart or a list. */
export function drawingsIn(module: Module): LeftDrawing[] {
  const votes = tableVotes(module);
  return module.lessons.flatMap((lesson) =>
    lesson.shows.flatMap(({ tag, said }) => {
      const drawing = tag === "Figure" ? module.drawings[said.name ?? ""] : undefined;
      const title =
        tag === "Council"
          ? votes.find(({ id }) => id === said.vote)?.question
          : drawing?.kind === "sentence"
            ? undefined
            : drawing?.title;
      return title === undefined ? [] : [{ lesson: lesson.number, title }];
    }),
  );
}
