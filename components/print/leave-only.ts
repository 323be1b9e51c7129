import { isOwnNumber, onlyOf } from "@/lib/quiz/only";

/**
 * Leaves the questions that are named, in their order. What stands elsewhere in the page by then, as a teacher's own, is put
 * in its place too.
 *
 * @returns how many are named and there or still to come; null, and every one stays, where none is
 */
export function leaveOnly(named: readonly string[]): number | null {
  const marked = [...document.querySelectorAll<HTMLElement>("[data-asks]")];
  const lists = new Set(marked.map(({ dataset }) => dataset.asks));
  let count: number | null = null;
  for (const list of lists) {
    const rows = new Map(
      marked.flatMap((row) => (row.dataset.asks === list ? [[row.dataset.number ?? "", row] as const] : [])),
    );
    const numbers = onlyOf([...rows.keys()], named);
    const [first] = rows.values();
    const toCome = named.filter((number) => isOwnNumber(number) && !rows.has(number));
    if (first === undefined || numbers.length + toCome.length === 0) return null;
    const place = document.createComment("");
    first.before(place);
    for (const row of rows.values()) row.remove();
    for (const number of numbers) place.before(rows.get(number) ?? "");
    place.remove();
    count = numbers.length + toCome.length;
  }
  for (const head of document.querySelectorAll("[data-asks-head]")) head.remove();
  for (const lesson of document.querySelectorAll("[data-asks-lesson]")) {
    lesson.removeAttribute("aria-labelledby");
    if (lesson.querySelector("[data-asks]") === null) lesson.remove();
  }
  chainWays(marked.filter(({ isConnected }) => isConnected));
  return count;
}

/** Sets the links from each to the one before and after it. */
export function chainWays(rows: readonly HTMLElement[]): void {
  const slides = rows.filter(({ id }) => id !== "").sort(byPlace);
  for (const [at, slide] of slides.entries()) {
    for (const [rel, other] of [
      ["prev", slides[at - 1]],
      ["next", slides[at + 1]],
    ] as const) {
      const link = slide.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`);
      if (link === null) continue;
      link.hidden = other === undefined;
      if (other !== undefined) link.setAttribute("href", `#${other.id}`);
    }
  }
}

function byPlace(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
