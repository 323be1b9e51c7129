import { freeId } from "../../own/fill-example";
import type { Cure, Names } from "../../own/reading";
import type { Problem } from "../problem";

/** A mistake, and the text that it stands in. */
interface Around {
  source: string;
  /** Where the mistake stands. */
  at: number;
  names: Names;
}

/** What a sentence of the check is about, and the change that mends it; null where only the author can say. */
interface Row {
  wrong: RegExp;
  mend?: RegExp;
  cure: (around: Around, wrong: string[], mend: string[]) => Cure | null;
}

const replace = (from: number, length: number, text: string): Cure | null =>
  from < 0 ? null : { from, to: from + length, text };

/** Puts something in behind the name of a tag. */
function intoTag({ source, at }: Around, tag: string, text: string): Cure | null {
  const from = source.indexOf(`<${tag}`, at);
  return from < 0 ? null : replace(from + tag.length + 1, 0, text);
}

/** The next place where a name stands by itself. */
function nameAt({ source, at }: Around, name: string): number {
  const found = new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`, "i").exec(source.slice(at));
  return found === null ? -1 : at + found.index;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The first row that fits a sentence says how it is mended. */
const rows: readonly Row[] = [
  {
    wrong: /^<(\w+)> is not a tag of this project$/,
    mend: /^did you mean "(\w+)"\?$/,
    cure: ({ source, at }, [, tag = ""], [, meant = ""]) => {
      const from = source.indexOf(`<${tag}`, at);
      const end = source.indexOf(`</${tag}>`, from);
      if (from < 0) return null;
      if (end < 0) return replace(from + 1, tag.length, meant);
      const inner = source.slice(from + 1 + tag.length, end + 2);
      return replace(from + 1, tag.length * 2 + inner.length, meant + inner + meant);
    },
  },
  {
    wrong: /"([^"]+)"/,
    mend: /^did you mean "([^"]+)"\?$/,
    // In the lists at the top a mistake in a name is placed at what the name stands before.
    cure: ({ source, at, names }, [, name = ""], [, meant = ""]) => {
      const line = source.lastIndexOf("\n", at - 1) + 1;
      const before = nameAt({ source, at: line, names }, name);
      const from = before >= 0 && before < at ? before : nameAt({ source, at, names }, name);
      return replace(from, name.length, meant);
    },
  },
  {
    wrong: /^<\/(\w+)> is not a tag of this project$/,
    mend: /^did you mean <\/(\w+)>\?$/,
    cure: ({ source, at }, [, tag = ""], [, meant = ""]) => {
      const from = source.indexOf(`</${tag}`, at);
      return from < 0 ? null : replace(from + 2, tag.length, meant);
    },
  },
  { wrong: /^a < that begins no tag$/, cure: ({ at }) => replace(at, 1, "&lt;") },
  {
    wrong: /^an HTML comment/,
    cure: ({ source, at }) => {
      const end = source.indexOf("-->", at);
      return end < 0 ? null : replace(at, end + 3 - at, "");
    },
  },
  {
    wrong: /^a link between < and >$/,
    cure: ({ source, at }) => {
      const start = source.lastIndexOf("<", at);
      const [whole = "", address = ""] = /^<([^>\s]+)>/.exec(source.slice(start)) ?? [];
      return whole === "" ? null : replace(start, whole.length, `[${address}](${address})`);
    },
  },
  {
    wrong: /^an attribute without quotation marks$/,
    cure: ({ source, at }) => {
      const [value = ""] = /^[^\s>/"]+/.exec(source.slice(at)) ?? [];
      return value === "" ? null : replace(at, value.length, `"${value}"`);
    },
  },
  {
    wrong: /^<(\w+)> has no id$/,
    cure: (around, [, tag = ""]) => intoTag(around, tag, ` id="${freeId("question", around.names.ids)}"`),
  },
  {
    wrong: /^<(\w+)> has no objective$/,
    cure: (around, [, tag = ""]) => {
      const [first] = around.names.objectives;
      return first === undefined ? null : intoTag(around, tag, ` objective="${first}"`);
    },
  },
  {
    wrong: /^<(\w+)> has no see$/,
    cure: (around, [, tag = ""]) => {
      const [first] = around.names.sources;
      return first === undefined ? null : intoTag(around, tag, ` see="${first}"`);
    },
  },
  {
    wrong: /^id "([^"]+)" stands twice$/,
    cure: (around, [, id = ""]) => {
      const from = around.source.indexOf(`id="${id}"`, around.at);
      return from < 0 ? null : replace(from + 4, id.length, freeId(id, around.names.ids));
    },
  },
  {
    wrong: /^choice "[\s\S]*" has no box$/,
    cure: ({ source, at }) => {
      const [bullet = ""] = /^[-*+] +/.exec(source.slice(at)) ?? [];
      return bullet === "" ? null : replace(at + bullet.length, 0, "[ ] ");
    },
  },
  {
    wrong: /^a picture in a lesson by itself/,
    cure: ({ source, at }) => {
      const [whole = "", text = "", alt = text] =
        /^(?:!\[([^\]\n]*)\]\([^)\n]*\)|<Image\b(?:[^>]*? alt="([^"]*)")?[^>]*>)/.exec(source.slice(at)) ??
        [];
      return whole === "" ? null : replace(at, whole.length, alt);
    },
  },
  {
    wrong: /^a (?:sound|film) in a lesson by itself/,
    cure: ({ source, at }) => {
      const [whole = ""] = /^<(?:Audio|Video)\b[^>]*>/.exec(source.slice(at)) ?? [];
      const [says = "", from = null] = ["says", "from"].map(
        (name) => new RegExp(` ${name}="([^"]*)"`).exec(whole)?.[1],
      );
      return whole === "" ? null : replace(at, whole.length, from === null ? says : `[${says}](${from})`);
    },
  },
  {
    wrong: /^a \{\/\* comment \*\/\} in a lesson$/,
    cure: ({ source, at }) => {
      const end = source.indexOf("}", at);
      return end < 0 ? null : replace(at, end + 1 - at, "");
    },
  },
  {
    wrong: /^"(title|summary)" is missing$/,
    cure: ({ source }, [, field = ""]) => {
      const start = /^\uFEFF?---\r?\n/.exec(source)?.[0].length;
      return start === undefined ? null : replace(start, 0, `${field}: …\n`);
    },
  },
];

/** The change that mends what a sentence of the check says; null where the author has to decide. */
export function cureOf({ wrong, mend }: Problem, around: Around): Cure | null {
  for (const row of rows) {
    const said = row.wrong.exec(wrong);
    const told = row.mend === undefined ? [] : row.mend.exec(mend);
    if (said !== null && told !== null) return row.cure(around, [...said], [...told]);
  }
  return null;
}
