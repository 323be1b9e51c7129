import type { Shown } from "./kinds/kind";
import type { Html } from "./question";

type Whys = Record<string, Html>;

/** Where parts are picked: the reasons of what was picked, and all once the key is out. */
export function pickedReasons(why: Whys, { marks, open }: Shown): Whys {
  return reasonsWhere(why, (id) => open || marks[id] === "right" || marks[id] === "wrong");
}

/** Where parts are placed: the reasons of those that are right, and all once the key is out. */
export function rightReasons(why: Whys, { marks, open }: Shown): Whys {
  return reasonsWhere(why, (id) => open || marks[id] === "right");
}

/** The reasons of those parts that may be shown. */
export function reasonsWhere(why: Whys, isShown: (id: string) => boolean): Whys {
  return Object.fromEntries(Object.entries(why).filter(([id]) => isShown(id)));
}

/** Several reasons as paragraphs of their own. One alone stays as it is: table cells bring no `<p>`, quotations do. */
export function inParagraphs(reasons: Html[]): Html {
  if (reasons.length === 1) return reasons.join("");
  return reasons
    .map((reason) => (/^<(?:p|ul|ol|blockquote)\b/.test(reason) ? reason : `<p>${reason}</p>`))
    .join("");
}
