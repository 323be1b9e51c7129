import type { GenericSchema } from "valibot";
import { casesSchema } from "./cases";
import { challengesSchema } from "./challenges";
import { drawingsSchema } from "./drawings";
import { type JsonSchema, jsonSchemaOf } from "./json-schema";
import { correctionsSchema, factsSchema, glossarySchema, moduleSchema, sourcesSchema } from "./registers";
import { standardsSchema } from "./standards";
import { timelineSchema } from "./timeline";
import { vetoesSchema } from "./vetoes";
import { votesSchema } from "./votes";

/** By which schema each register of a module is read, by the name of its file without the ending. */
export const registerSchemas: Readonly<Record<string, GenericSchema>> = {
  module: moduleSchema,
  sources: sourcesSchema,
  facts: factsSchema,
  glossary: glossarySchema,
  corrections: correctionsSchema,
  votes: votesSchema,
  vetoes: vetoesSchema,
  challenges: challengesSchema,
  timeline: timelineSchema,
  cases: casesSchema,
  figures: drawingsSchema,
  standards: standardsSchema,
};

/** The folder of the JSON Schemas, from the project's root: editors complete and check registers by them. */
export const schemaFolder = "schemas";

/** The files of that folder, each with its text. */
export function schemaFiles(): Record<string, string> {
  const text = (schema: JsonSchema) => `${JSON.stringify(schema, null, 2)}\n`;
  const files = Object.entries(registerSchemas);
  return Object.fromEntries(files.map(([name, schema]) => [`${name}.json`, text(jsonSchemaOf(schema))]));
}
