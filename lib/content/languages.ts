const english = () => new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** The languages with a code of two letters, by their English names in small letters. */
let byName: Map<string, string> | null = null;

/** The English name of a language by that name or by its code: "french" and "fr" are "French"; what is neither stays as it is. */
export function languageNamed(written: string): string {
  byName ??= new Map(allNames().map((name) => [name.toLowerCase(), name]));
  const known = byName.get(written.trim().toLowerCase());
  if (known !== undefined) return known;
  try {
    return english().of(written) ?? written;
  } catch {
    // Not even in the form of a code.
    return written;
  }
}

function allNames(): string[] {
  const names = english();
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
}
