import { dueWords as words } from "@words/site";

/** Says in the header how many questions are due. It has its room there, so that nothing moves. */
export function showDue(count: number): void {
  for (const place of document.querySelectorAll("[data-due]"))
    place.textContent = count === 0 ? "" : words.due(count);
}
