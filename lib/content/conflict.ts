import { placeAt } from "./problem";

const mark = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/;

/** Where two versions of a file were put into one by Git; undefined where they were not. */
export function conflictIn(text: string): { line: number; column: number } | undefined {
  return placeAt(text, text.search(/^(?:<{7} |={7}$|>{7} )/m));
}

/**
 * Both versions of a file that Git put into one: each with its own side of every place where they differ.
 *
 * @returns null where Git's marks are not whole
 */
export function sidesOf(text: string): [string, string] | null {
  const sides: [string[], string[]] = [[], []];
  let inside: "both" | "one" | "before" | "other" = "both";
  for (const line of text.split("\n")) {
    const sign = mark.exec(line)?.[1]?.charAt(0);
    if (sign === undefined) {
      if (inside === "both" || inside === "one") sides[0].push(line);
      if (inside === "both" || inside === "other") sides[1].push(line);
    } else if (sign === "<" && inside === "both") inside = "one";
    else if (sign === "|" && inside === "one") inside = "before";
    else if (sign === "=" && (inside === "one" || inside === "before")) inside = "other";
    else if (sign === ">" && inside === "other") inside = "both";
    else return null;
  }
  return inside === "both" ? [sides[0].join("\n"), sides[1].join("\n")] : null;
}
