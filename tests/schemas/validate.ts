/** XML against the schemas beside this file, by libxml2. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

xmlRegisterFsInputProviders();

/**
 * @param schema the name of a schema of this folder
 * @param change what is done to the schema's text before it is read
 * @returns what is wrong with a document, in libxml2's words; nothing for one that is valid
 */
export function validatorOf(schema: string, change: (text: string) => string = (text) => text) {
  const url = join(process.cwd(), "tests", "schemas", schema);
  const read = XmlDocument.fromString(change(readFileSync(url, "utf8")), { url });
  const validator = XsdValidator.fromDoc(read);
  return (xml: string): string => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return "";
    } catch (error) {
      if (error instanceof XmlValidateError) return error.message;
      throw error;
    } finally {
      document.dispose();
    }
  };
}
