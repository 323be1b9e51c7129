import { type Problem, placeAt, Report } from "./problem";

/** What a module's folder may hold beside its lessons. */
const known =
  /^(?:(?:module|sources|facts|glossary|corrections|votes|vetoes|challenges|timeline|cases|figures|standards)\.yaml|(?:plan|contested|letter)\.md|(?:lock|editions)\.json|\..*)$/;

/** Files of a module's folder that nothing reads: an author would wait for them in vain. */
export function strayFiles(module: string, names: readonly string[]): Problem[] {
  return names.flatMap((name) => {
    if (known.test(name) || name.endsWith(".mdx")) return [];
    const report = new Report(`lessons/${module}/${name}`);
    if (/^\d.*\.(?:md|markdown|txt)$/i.test(name)) {
      const ending = name.slice(name.lastIndexOf("."));
      report.add(
        undefined,
        `a lesson that ends in ${ending}`,
        `name it ${name.slice(0, -ending.length)}.mdx`,
      );
    } else report.add(undefined, "no part of a module has this name", "mend its name, or put it elsewhere");
    return report.problems;
  });
}

/** Reports letters of an older encoding, which come out as question marks in a black square. */
export function refuseOtherEncodings(text: string, report: Report): void {
  const at = text.indexOf("\uFFFD");
  if (at < 0) return;
  report.add(
    placeAt(text, at),
    "the file is not in UTF-8",
    "save it as UTF-8, and write the letter here again",
  );
}

/** Where two versions of a file were put into one by Git; undefined where they were not. */
export function conflictIn(text: string): { line: number; column: number } | undefined {
  return placeAt(text, text.search(/^(?:<{7} |={7}$|>{7} )/m));
}
