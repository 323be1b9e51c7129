import type { GenericSchema } from "valibot";

/** As editors read it: JSON Schema, draft 7. */
export type JsonSchema = { [field: string]: unknown };

/** What the part of a schema is told by: its kind, and what that kind holds. */
type Part = Record<string, unknown>;

/**
 * The JSON Schema of a register, made of the schema by which it is read: what one refuses the other does, but for what only code can
 * check.
 *
 * @throws where the schema is of a kind that is not known here
 */
export function jsonSchemaOf(schema: GenericSchema): JsonSchema {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...schemaOf(partOf(schema)) };
}

const partOf = (value: unknown): Part => Object(value);
const partsOf = (value: unknown): Part[] => (Array.isArray(value) ? value.map(partOf) : []);

function schemaOf(schema: Part): JsonSchema {
  const [first = {}, ...actions] = partsOf(schema.pipe);
  const isList = schema.type === "array";
  const bounds = actions.flatMap((action) => Object.entries(boundOf(action, isList)));
  // Room counts for nothing where it is cut off.
  const isSaid = ["trim", "min_length"].every((type) => actions.some((action) => action.type === type));
  if (isSaid) bounds.push(["pattern", "\\S"]);
  const base = first.pipe === undefined ? bareSchemaOf(schema) : schemaOf(first);
  return { ...base, ...Object.fromEntries(bounds) };
}

function bareSchemaOf(schema: Part): JsonSchema {
  switch (schema.type) {
    case "string":
    case "boolean":
      return { type: schema.type };
    case "number":
      return { type: partsOf(schema.pipe).some(({ type }) => type === "integer") ? "integer" : "number" };
    case "literal":
      return { const: schema.literal };
    case "picklist":
      return { enum: schema.options };
    case "array":
      return { type: "array", items: schemaOf(partOf(schema.item)) };
    case "record":
      return {
        type: "object",
        propertyNames: schemaOf(partOf(schema.key)),
        additionalProperties: schemaOf(partOf(schema.value)),
      };
    case "strict_object":
      return fieldsOf(partOf(schema.entries));
    case "union":
    case "variant":
      return { anyOf: partsOf(schema.options).map(schemaOf) };
    case "optional":
      return schemaOf(partOf(schema.wrapped));
    default:
      throw new Error(`no JSON Schema is known for ${String(schema.type)}`);
  }
}

function fieldsOf(entries: Part): JsonSchema {
  const fields = Object.entries(entries).map(([name, entry]): [string, Part] => [name, partOf(entry)]);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(([name, entry]) => [name, schemaOf(entry)])),
    required: fields.flatMap(([name, { type }]) => (type === "optional" ? [] : name)),
    additionalProperties: false,
  };
}

/** What a step behind a value asks of it. Steps that only change it, or run code, ask nothing that an editor could check. */
function boundOf({ type, requirement }: Part, isList: boolean): JsonSchema {
  switch (type) {
    case "min_length":
      return { [isList ? "minItems" : "minLength"]: requirement };
    case "max_length":
      return { [isList ? "maxItems" : "maxLength"]: requirement };
    case "length":
      return { minItems: requirement, maxItems: requirement };
    case "min_value":
      return { minimum: requirement };
    case "max_value":
      return { maximum: requirement };
    case "regex":
      return { pattern: requirement instanceof RegExp ? requirement.source : "" };
    case "trim":
    case "transform":
    case "check":
    case "integer":
      return {};
    default:
      throw new Error(`no JSON Schema is known for ${String(type)}`);
  }
}
