import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { ModuleId } from "@/lib/quiz/names";
import { useSameNames } from "../ui/use-same-names";

/** What is known of a part of a module that is loaded when somebody asks for it. */
type Held<T> = { standing: "loading" | "failed" } | { standing: "there"; value: T };

/** Parts of modules, one for each module, that everything alive on a page has in common. */
export interface Shared<T> {
  getState: () => ReadonlyMap<ModuleId, Held<T>>;
  subscribe: (listener: () => void) => () => void;
  /** Loads it, once; after a failure again. @throws when it cannot be loaded */
  load: (module: ModuleId) => Promise<T>;
}

export function sharedOf<T>(loadOne: (module: ModuleId) => Promise<T>): Shared<T> {
  let state: ReadonlyMap<ModuleId, Held<T>> = new Map();
  const running = new Map<ModuleId, Promise<T>>();
  const listeners = new Set<() => void>();
  const set = (module: ModuleId, held: Held<T>) => {
    state = new Map(state).set(module, held);
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: (module) => {
      const known = running.get(module);
      if (known !== undefined) return known;
      set(module, { standing: "loading" });
      const loaded = loadOne(module);
      running.set(module, loaded);
      loaded.then(
        (value) => set(module, { standing: "there", value }),
        () => {
          running.delete(module);
          set(module, { standing: "failed" });
        },
      );
      return loaded;
    },
  };
}

export interface LoadedParts<T> {
  /** Of all that are wanted together. */
  standing: "loading" | "failed" | "there";
  values: ReadonlyMap<ModuleId, T>;
  /** After a failure. */
  again: () => void;
}

/** The parts of some modules, loaded as soon as one is wanted. */
export function useShared<T>(shared: Shared<T>, wanted: readonly ModuleId[]): LoadedParts<T> {
  const state = useSyncExternalStore(shared.subscribe, shared.getState, shared.getState);
  const all = useSameNames(wanted);
  const again = useCallback(() => {
    for (const module of all) shared.load(module).catch(() => {});
  }, [shared, all]);
  useEffect(() => {
    // What failed is asked for again by a press, and not by whatever is drawn next.
    for (const module of all) if (!shared.getState().has(module)) shared.load(module).catch(() => {});
  }, [shared, all]);
  return useMemo(() => {
    const held = all.map((module) => [module, state.get(module)] as const);
    const values = held.flatMap(([module, one]): [ModuleId, T][] =>
      one?.standing === "there" ? [[module, one.value]] : [],
    );
    const standing = held.some(([, one]) => one?.standing === "failed")
      ? "failed"
      : values.length < held.length
        ? "loading"
        : "there";
    return { standing, values: new Map(values), again };
  }, [all, state, again]);
}
