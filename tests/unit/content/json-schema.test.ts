import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { moduleSlugs } from "@/lib/content/files";
import { type JsonSchema, jsonSchemaOf } from "@/lib/content/json-schema";
import { registerSchemas, schemaFiles, schemaFolder } from "@/lib/content/register-schemas";

/** What a value breaks of a JSON Schema, as far as those of the registers go. Written by the standard, without the project's reader. */
function broken(schema: JsonSchema, value: unknown, at = ""): string[] {
  const { type, enum: options, anyOf, pattern } = schema;
  const says = (isSo: boolean, what: string) => (isSo ? [] : [`${at} ${what}`.trim()]);
  if (Array.isArray(anyOf))
    return says(
      anyOf.some((one) => broken(one, value).length === 0),
      "fits none",
    );
  if (Array.isArray(options)) return says(options.includes(value), "is none of the options");
  if ("const" in schema) return says(value === schema.const, "is another word");
  const has = (name: string, otherwise: number) => Number(schema[name] ?? otherwise);
  if (typeof value === "string") {
    const fits = type === "string" && (typeof pattern !== "string" || new RegExp(pattern).test(value));
    return says(fits && value.length >= has("minLength", 0), "is no such text");
  }
  if (typeof value === "number") {
    const fits = type === "number" || (type === "integer" && Number.isInteger(value));
    return says(
      fits && value >= has("minimum", -Infinity) && value <= has("maximum", Infinity),
      "is no such number",
    );
  }
  if (typeof value === "boolean") return says(type === "boolean", "is no such value");
  if (Array.isArray(value)) {
    const fits =
      type === "array" && value.length >= has("minItems", 0) && value.length <= has("maxItems", Infinity);
    return [
      ...says(fits, "is no such list"),
      ...value.flatMap((one, index) => broken(Object(schema.items), one, `${at}.${index}`)),
    ];
  }
  const { properties = {}, required = [], propertyNames = {}, additionalProperties: others } = schema;
  const fields = Object.entries(Object(value));
  const missing = (Array.isArray(required) ? required : []).filter(
    (name) => !Object.hasOwn(Object(value), name),
  );
  return [
    ...says(type === "object", "is no object"),
    ...missing.map((name) => `${at}.${name} is missing`),
    ...fields.flatMap(([name, inner]) => {
      const path = `${at}.${name}`;
      const known: unknown = Object(properties)[name];
      if (known !== undefined) return broken(Object(known), inner, path);
      return others === false
        ? [`${path} is unknown`]
        : [...broken(Object(propertyNames), name, path), ...broken(Object(others), inner, path)];
    }),
  ];
}

const read = (path: string) => readFileSync(path, "utf8");

describe("the JSON Schemas of the registers", () => {
  it("are as the registers are read today: npm run schemas writes them", () => {
    const files = schemaFiles();
    expect(readdirSync(schemaFolder).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) expect(read(join(schemaFolder, name)), name).toBe(text);
  });

  it("are named to the editor for every register", () => {
    const settings: unknown = JSON.parse(read(".vscode/settings.json"));
    const named = Object.keys(registerSchemas).map((name) => [
      `./schemas/${name}.json`,
      [`lessons/*/${name}.yaml`, `scripts/starter/${name}.yaml`],
    ]);
    expect(settings).toMatchObject({ "yaml.schemas": Object.fromEntries(named) });
  });

  it.each(["scripts/starter", ...moduleSlugs(process.cwd()).map((slug) => `lessons/${slug}`)])(
    "are kept by %s",
    (folder) => {
      for (const [name, schema] of Object.entries(registerSchemas)) {
        if (!readdirSync(folder).includes(`${name}.yaml`)) continue;
        const text = read(join(folder, `${name}.yaml`)).replace("TODAY", "2026-11-30");
        expect(broken(jsonSchemaOf(schema), parse(text, { schema: "core" })), name).toEqual([]);
      }
    },
  );

  it.each([
    [
      "facts",
      { F1: { says: "A no.", sorce: "a", status: "verified" } },
      [".F1.source is missing", ".F1.sorce is unknown"],
    ],
    ["facts", { F1: { says: " ", source: "a", status: "verified" } }, [".F1.says is no such text"]],
    [
      "votes",
      { "2014-12-32": {} },
      [
        ".2014-12-32 is no such text",
        ...["body", "question", "count", "adopted", "source", "facts"].map(
          (name) => `.2014-12-32.${name} is missing`,
        ),
      ],
    ],
    ["facts", { F1: { says: "A no.", source: "a", status: "draft" } }, [".F1.status is another word"]],
    [
      "sources",
      { a: { title: "T", publisher: "", kind: "blog" } },
      [".a.publisher is no such text", ".a.kind is none of the options"],
    ],
    ...["today", "2026-11-31", "2026-02-29", "2026-13-01"].map((updated): [string, object, string[]] => [
      "module",
      { title: "T", summary: "S", updated, objectives: {} },
      [".updated is no such text"],
    ]),
  ])("refuse in %s what the check refuses: %j", (name, value, said) => {
    const schema = registerSchemas[name] ?? v.never();
    expect(v.safeParse(schema, value).success).toBe(false);
    expect(broken(jsonSchemaOf(schema), value)).toEqual(said);
  });

  it("are made of no schema whose kind is not known", () => {
    expect(() => jsonSchemaOf(v.map(v.string(), v.string()))).toThrow("no JSON Schema is known for map");
    expect(() => jsonSchemaOf(v.pipe(v.string(), v.email()))).toThrow("no JSON Schema is known for email");
  });
});
