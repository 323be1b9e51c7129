import { likeness } from "./nearest";

/** Below this likeness two texts are two choices, not an edit of one. */
const sameThing = 0.5;

/**
 * Gives every text of a question a stable id: the one it had, the one of the text it is most like, or a new one.
 *
 * @param texts plain texts in the order they are written
 * @param known ids and texts of the lock file that belong to this list
 * @param prefix sets the lists of one question apart: "" for the first, "o-" for options
 */
export function partIds(texts: string[], known: Record<string, string>, prefix = ""): string[] {
  const ids: (string | undefined)[] = texts.map(() => undefined);
  const free = new Map(Object.entries(known).filter(([id]) => listOf(id) === prefix));
  const take = (index: number, id: string) => {
    ids[index] = id;
    free.delete(id);
  };
  texts.forEach((text, index) => {
    for (const [id, old] of free) if (old === text && ids[index] === undefined) take(index, id);
  });
  const pairs = texts
    .flatMap((text, index) => [...free].map(([id, old]) => ({ index, id, like: likeness(text, old) })))
    .filter(({ index, like }) => ids[index] === undefined && like >= sameThing)
    .sort((a, b) => b.like - a.like);
  for (const { index, id } of pairs) if (ids[index] === undefined && free.has(id)) take(index, id);

  // A retired id is never given again while the lock remembers it.
  const used = new Set([...Object.keys(known), ...ids]);
  let next = 0;
  return ids.map((id) => {
    if (id !== undefined) return id;
    while (used.has(prefix + letters(next))) next += 1;
    const fresh = prefix + letters(next);
    used.add(fresh);
    return fresh;
  });
}

/** 0 → "a", 25 → "z", 26 → "ba". */
function letters(n: number): string {
  const letter = String.fromCharCode(97 + (n % 26));
  return n < 26 ? letter : letters(Math.floor(n / 26)) + letter;
}

/** The prefix of an id: "-a" style prefixes end in a hyphen, choices have none. */
function listOf(id: string): string {
  return id.includes("-") ? id.slice(0, id.indexOf("-") + 1) : "";
}
