// Writes the JSON Schemas of a module's registers, by which editors complete and check them.
//   npm run schemas
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFiles, schemaFolder } from "../lib/content/register-schemas";
import { readFlags, root } from "./run.mjs";

readFlags({});

mkdirSync(join(root, schemaFolder), { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(root, schemaFolder, name), text);
