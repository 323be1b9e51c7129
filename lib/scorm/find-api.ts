/** A platform's object for SCORM: calls by name, every argument and every answer a text. */
export type ScormApi = Partial<Record<string, (...texts: string[]) => unknown>>;

/** What is looked at of a window. Another site's may throw at each. */
export interface WindowLike {
  parent?: unknown;
  opener?: unknown;
  top?: unknown;
}

const deepest = 50;

/**
 * The object in the windows around the lesson, as SCORM says to look for it: up through the frames, then in the window
 * that opened this one. Frames of another site are passed over.
 *
 * @returns null where there is none
 */
export function findApi(start: WindowLike, name: string): ScormApi | null {
  const opener = ask(start, "opener");
  return upFrom(start, name) ?? upFrom(opener, name) ?? upFrom(ask(ask(start, "top"), "opener"), name);
}

function upFrom(start: unknown, name: string): ScormApi | null {
  let here = start;
  for (let step = 0; step < deepest && here != null; step += 1) {
    const found = ask(here, name);
    if (isApi(found)) return found;
    const above = ask(here, "parent");
    if (above === here) return null;
    here = above;
  }
  return null;
}

function ask(from: unknown, name: string): unknown {
  try {
    return from == null ? undefined : Reflect.get(Object(from), name);
  } catch {
    return undefined;
  }
}

function isApi(found: unknown): found is ScormApi {
  return typeof found === "object" && found !== null;
}
