import { useRef } from "react";

/** A list of names that stays the same one for as long as it has the same names in the same order. No name has a space. */
export function useSameNames<N extends string>(names: readonly N[]): readonly N[] {
  const last = useRef(names);
  if (last.current.join(" ") !== names.join(" ")) last.current = names;
  return last.current;
}
