/** Who waits for changes of which box. */
export interface Watchers {
  add(box: string, changed: () => void, signal: AbortSignal): void;
  tell(box: string): void;
  tellAll(): void;
}

/** Those who wait: nobody yet. */
export function createWatchers(): Watchers {
  const waiting = new Map<string, Set<() => void>>();
  return {
    add(box, changed, signal) {
      if (signal.aborted) return;
      const set = waiting.get(box) ?? new Set();
      waiting.set(box, set.add(changed));
      const leave = () => {
        set.delete(changed);
        if (set.size === 0 && waiting.get(box) === set) waiting.delete(box);
      };
      signal.addEventListener("abort", leave, { once: true });
    },
    tell(box) {
      for (const changed of waiting.get(box) ?? []) changed();
    },
    tellAll() {
      for (const set of waiting.values()) for (const changed of set) changed();
    },
  };
}
