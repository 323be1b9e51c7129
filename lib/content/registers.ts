import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";
import { curled } from "./markdown";
import type { Report } from "./problem";

const text = v.pipe(
  v.string("must be text"),
  v.trim(),
  v.minLength(1, "must not be empty"),
  v.transform(curled),
);
const date = v.pipe(v.string("must be a date"), v.isoDate("must be a date like 2014-02-17"));
const link = v.pipe(
  v.string("must be a link"),
  v.regex(/^https?:\/\/[^\s]+$/, "must be a link that starts with https://"),
);

export const moduleSchema = v.strictObject({
  title: text,
  summary: text,
  /** The date on which the lessons were last checked against the record. */
  updated: date,
  /** The news article the module starts from. */
  article: v.optional(v.strictObject({ title: text, outlet: text, date, url: v.optional(link) })),
  objectives: v.record(v.string(), text),
  retired: v.optional(v.array(text), []),
});

export const sourceSchema = v.strictObject({
  title: text,
  label: v.optional(text),
  publisher: text,
  kind: v.picklist(
    ["official", "statement", "press", "article"],
    "must be official, statement, press or article",
  ),
  date: v.optional(date),
  url: v.optional(link),
});
export const sourcesSchema = v.record(v.string(), sourceSchema);

export const factsSchema = v.record(
  v.string(),
  v.strictObject({
    says: text,
    source: text,
    at: v.optional(text),
    status: v.literal("verified", "must be verified: other facts may not be taught"),
  }),
);

export const glossarySchema = v.record(v.string(), v.strictObject({ means: text }));

/** Where the module's article and the record differ. */
export const correctionsSchema = v.array(
  v.strictObject({
    article: text,
    record: text,
    facts: v.pipe(v.array(text), v.minLength(1, "must name a fact")),
  }),
);

export const frontMatterSchema = v.strictObject({
  title: text,
  summary: text,
  minutes: v.pipe(v.number("must be a number of minutes"), v.minValue(1), v.maxValue(30)),
  short: v.optional(v.pipe(v.number("must be a number of minutes"), v.minValue(1), v.maxValue(30))),
  objectives: v.pipe(v.array(text, "must be a list like [first, second]"), v.minLength(1, "must name one")),
  note: v.optional(
    v.pipe(
      text,
      v.check((note) => note.split(/\s+/).length <= 30, "must have at most 30 words"),
    ),
  ),
});

export type ModuleFile = v.InferOutput<typeof moduleSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Sources = v.InferOutput<typeof sourcesSchema>;
export type Facts = v.InferOutput<typeof factsSchema>;
export type Glossary = v.InferOutput<typeof glossarySchema>;
export type Corrections = v.InferOutput<typeof correctionsSchema>;
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

/**
 * Reads YAML against a schema.
 *
 * @param source the YAML text
 * @param firstLine the line of the file on which the text starts, from 1
 * @returns the checked value, or null with every problem added to the report
 */
export function readYaml<const S extends v.GenericSchema>(
  source: string,
  schema: S,
  report: Report,
  firstLine = 1,
): v.InferOutput<S> | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: "core" });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const reason = error.message.split("\n")[0]?.replace(/ at line.*$/, "") ?? "unreadable";
      report.add(
        place(error.pos[0]),
        `not valid YAML: ${reason}`,
        "mend the line; quote values that hold a colon",
      );
    }
    return null;
  }
  const result = v.safeParse(schema, document.toJS() ?? {});
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((step) => step.key);
    const node = nodeAt(document, path);
    const name = path.length > 0 ? path.join(".") : "this file";
    const missing = issue.kind === "schema" && issue.input === undefined;
    const unknown = issue.type === "strict_object" && issue.expected === "never";
    const wrong = missing
      ? `"${name}" is missing`
      : unknown
        ? `"${name}" is not a field of this file`
        : `"${name}" ${issue.message}`;
    report.add(
      place(node),
      wrong,
      missing ? "add it" : unknown ? "remove it, or mend its name" : "mend the value",
    );
  }
  return null;
}

/** The offset of the deepest node on a path that exists, for a useful line number. */
function nodeAt(document: ReturnType<typeof parseDocument>, path: unknown[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNodeWithRange(node)) return node.range[0];
  }
  return 0;
}

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

/** The glossary's spelling of a term, capitals aside; undefined when it is not in the glossary. */
export function termIn(glossary: Glossary, written: string): string | undefined {
  return Object.keys(glossary).find((term) => term.toLowerCase() === written.toLowerCase());
}
