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

/** Whether a window around this one can be looked into, so that the object may still come to be there. */
export function mayComeLate(start: WindowLike): boolean {
  return [ask(start, "parent"), ask(start, "opener"), ask(ask(start, "top"), "opener")].some(
    (around) => around != null && around !== start && ask(around, "document") != null,
  );
}

/** Whether all windows around this one that can be looked into have loaded: from then on nothing is to be waited for. */
export function isLoadedAround(start: WindowLike): boolean {
  let here: unknown = start;
  for (let step = 0; step < deepest; step += 1) {
    const above = ask(here, "parent");
    if (above == null || above === here) return true;
    const ready = ask(ask(above, "document"), "readyState");
    if (ready !== undefined && ready !== "complete") return false;
    here = above;
  }
  return true;
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
  // An element or a frame of that name is a window's property too.
  return typeof ask(found, "LMSInitialize") === "function" || typeof ask(found, "Initialize") === "function";
}
