import { nearest } from "./nearest";
import { type Problem, placeAt, Report } from "./problem";

const registers =
  "module sources facts glossary corrections votes vetoes challenges timeline cases figures standards".split(
    " ",
  );

/** What a module's folder may hold beside its lessons. */
const known = new RegExp(
  `^(?:(?:${registers.join("|")})\\.yaml|(?:plan|contested|letter)\\.md|(?:lock|editions)\\.json|spelling\\.txt)$`,
);

/** Endings of texts that are no Markdown yet: of other ways to write it, and of word processors. */
const plainEndings = /\.(?:md|markdown|txt|mdx)$/i;
const richEndings = /\.(?:docx?|odt|rtf|pdf|pages|html?)$/i;

/** Files of a module's folder that nothing reads: an author would wait for them in vain. */
export function strayFiles(module: string, names: readonly string[]): Problem[] {
  return names.flatMap((name) => {
    if (known.test(name) || name.endsWith(".mdx")) return [];
    const report = new Report(`lessons/${module}/${name}`);
    const stem = name.slice(0, name.lastIndexOf("."));
    const ending = name.slice(stem.length);
    const register = nearest(stem.toLowerCase(), registers);
    if (/^\d/.test(name) && plainEndings.test(name))
      report.add(undefined, `a lesson that ends in ${ending}`, `name it ${stem}.mdx`);
    else if (/^\d/.test(name) && richEndings.test(name))
      report.add(
        undefined,
        `a lesson that ends in ${ending}, which is no plain text`,
        `write it in Markdown, and name it ${stem}.mdx`,
      );
    else if (/^\.ya?ml$/i.test(ending) && register !== null)
      report.add(undefined, "no part of a module has this name", `did you mean ${register}.yaml?`);
    else report.add(undefined, "no part of a module has this name", "mend its name, or put it elsewhere");
    return report.problems;
  });
}

/** Folders of a module's folder that nothing looks into. */
export function strayFolders(module: string, names: readonly string[]): Problem[] {
  return names
    .filter((name) => name !== "images" && name !== "media")
    .flatMap((name) => {
      const report = new Report(`lessons/${module}/${name}`);
      const mend =
        "put lessons into the module's own folder, pictures into images/, sound and films into media/";
      report.add(undefined, "no folder of a module has this name, and nothing in it is read", mend);
      return report.problems;
    });
}

/**
 * Reports what no text of a module may hold: letters of another encoding, signs that control a device and show nothing,
 * and the marks of a merge that nobody has settled.
 *
 * @returns whether anything else can be said of the text: in another encoding, or in two versions at once, every line
 *   would be a mistake that is none
 */
export function checkText(text: string, report: Report): boolean {
  // Seven = alone may be the line under a heading.
  const conflict = placeAt(text, text.search(/^(?:<{7}|>{7}) /m));
  if (conflict !== undefined) {
    const mend = "keep one of the two sides, and remove the lines with <<<, === and >>>";
    report.add(conflict, "a merge conflict", mend);
    return false;
  }
  const at = text.indexOf("\uFFFD");
  if (at >= 0) {
    const mend = "save it as UTF-8, and write the letter here again";
    report.add(placeAt(text, at), "the file is not in UTF-8", mend);
    // Every second sign is empty in UTF-16, and what is left is not a text.
    return !text.includes("\0");
  }
  const control = /(?![\t\n\r])\p{Cc}/u.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    report.add(
      placeAt(text, control.index),
      `a sign that nobody sees (U+${code})`,
      "remove it: delete the letters around it, and write them again",
    );
  }
  return true;
}
