import * as v from "valibot";
import type { Report } from "./problem";
import { id, type Read, text } from "./registers";

const amount = v.pipe(v.number("must be a number"), v.minValue(0, "must not be below nought"));
const list = <const S extends v.GenericSchema>(entry: S) =>
  v.pipe(v.array(entry, "must be a list"), v.minLength(1, "must have an entry"));

/** More letters than this do not stand beside a bar on a phone, see components/figures/bars-drawing.tsx. */
const longestLabel = 24;
const label = v.pipe(
  text,
  v.maxLength(longestLabel, `must have at most ${longestLabel} letters, so that a phone shows all of them`),
);

/** What every drawing has. */
const common = {
  title: text,
  /** What there is to see, in a sentence or two: also for those who do not see the drawing. */
  says: text,
  /** The rows of facts.yaml that hold its data; their sources are named below it. */
  facts: list(id),
  note: v.optional(text),
};

const place = v.pipe(
  v.array(v.number("must be a number"), "must be [longitude, latitude]"),
  v.length(2, "must be [longitude, latitude]"),
);

/** Every kind of drawing, by what it is made of. */
export const drawingSchema = v.variant(
  "kind",
  [
    /** Amounts side by side: one a row, or parts of a sum that `parts` names. */
    v.strictObject({
      ...common,
      kind: v.literal("bars"),
      unit: text,
      parts: v.optional(list(text)),
      line: v.optional(v.strictObject({ at: amount, says: text })),
      rows: list(
        v.strictObject({
          label,
          values: list(amount),
          /** The amount as the source has it, where that is not the bare number: "more than 80". In the table it stands for all parts. */
          shown: v.optional(text),
          /** The source gives the least there is: the bar has no end. */
          open: v.optional(v.boolean("must be true or false"), false),
        }),
      ),
    }),
    /** An estimate between two amounts, never one. */
    v.strictObject({
      ...common,
      kind: v.literal("range"),
      unit: text,
      least: amount,
      most: amount,
      until: amount,
    }),
    /** Days in a row, with what happened on each; a day may be empty. */
    v.strictObject({
      ...common,
      kind: v.literal("days"),
      days: list(v.strictObject({ date: text, events: v.array(text, "must be a list") })),
    }),
    /** How much of each column in each row. */
    v.strictObject({
      ...common,
      kind: v.literal("grid"),
      rowTitle: text,
      columns: list(text),
      rows: list(v.strictObject({ label: text, values: list(amount) })),
    }),
    /** Places around a country, near ones and far ones. `country` is its ISO 3166 number. */
    v.strictObject({
      ...common,
      kind: v.literal("map"),
      country: v.strictObject({ number: text, name: text, at: place }),
      near: v.strictObject({ west: v.number(), south: v.number(), east: v.number(), north: v.number() }),
      places: list(v.strictObject({ name: text, at: place, says: text })),
    }),
    /** Who put somebody's words into which, and who passed those on. `unsure` are links that only the words suggest. */
    v.strictObject({
      ...common,
      kind: v.literal("relay"),
      from: text,
      tellers: list(v.strictObject({ name: text, words: text })),
      copies: list(
        v.strictObject({
          name: text,
          words: text,
          of: list(id),
          unsure: v.optional(v.boolean("must be true or false"), false),
        }),
      ),
    }),
    /** A sentence, its parts marked by what kind of claim each is; a part without a mark is only words. */
    v.strictObject({
      ...common,
      kind: v.literal("sentence"),
      parts: list(
        v.strictObject({ text: v.string("must be text"), mark: v.optional(text), why: v.optional(text) }),
      ),
    }),
  ],
  "must be bars, range, days, grid, map, relay or sentence",
);
export const drawingsSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be named like votes-on-the-agenda")),
  drawingSchema,
);

export type Drawing = v.InferOutput<typeof drawingSchema>;
export type DrawingOf<K extends Drawing["kind"]> = Extract<Drawing, { kind: K }>;
export type Drawings = v.InferOutput<typeof drawingsSchema>;

/** Reports a drawing whose parts do not fit together. */
export function checkDrawings({ value, placeOf }: Read<Drawings>, report: Report): void {
  for (const [name, drawing] of Object.entries(value)) {
    const add = (path: (string | number)[], wrong: string, mend: string) =>
      report.add(placeOf([name, ...path]), `drawing "${name}" ${wrong}`, mend);
    if (drawing.kind === "bars" || drawing.kind === "grid") {
      const wanted = drawing.kind === "grid" ? drawing.columns.length : (drawing.parts?.length ?? 1);
      drawing.rows.forEach(({ values }, index) => {
        if (values.length !== wanted)
          add(["rows", index, "values"], `has ${values.length} values in a row of ${wanted}`, "mend the row");
      });
    }
    if (drawing.kind === "range" && !(drawing.least < drawing.most && drawing.most < drawing.until))
      add(["least"], "has a range that does not rise from least to most to until", "mend the three");
    if (drawing.kind === "relay") {
      const names = drawing.tellers.map((teller) => teller.name);
      drawing.copies.forEach(({ of }, index) => {
        const unknown = of.find((teller) => !names.includes(teller));
        if (unknown !== undefined)
          add(
            ["copies", index, "of"],
            `copies "${unknown}", who is no teller`,
            `use one of: ${names.join(", ")}`,
          );
      });
    }
  }
}
