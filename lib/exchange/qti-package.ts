/** QTI items in one package: a content package of 1EdTech, every item a resource of its own. */
import { xmlId, xmlText } from "../packages/xml";
import type { Item } from "./item";
import { type QtiVersion, qtiItem } from "./qti";

const manifests: Record<QtiVersion, { namespace: string; schema: string; version: string; type: string }> = {
  "2.1": {
    namespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schema: "QTIv2.1 Package",
    version: "1.0.0",
    type: "imsqti_item_xmlv2p1",
  },
  "3.0": {
    namespace: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema: "QTI Package",
    version: "3.0.0",
    type: "imsqti_item_xmlv3p0",
  },
};

/** Every file of the package by its name. */
export function qtiPackage(id: string, items: readonly Item[], version: QtiVersion): Map<string, string> {
  const { namespace, schema, version: schemaVersion, type } = manifests[version];
  const fileOf = (item: Item) => `items/${item.id.replace(/^.*\//, "")}.xml`;
  const resources = items.map(
    (item) =>
      `<resource identifier="${xmlId(item.id)}" type="${type}" href="${fileOf(item)}"><file href="${fileOf(item)}"/></resource>`,
  );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xmlId(`${id}-questions`)}" xmlns="${namespace}">
<metadata><schema>${xmlText(schema)}</schema><schemaversion>${schemaVersion}</schemaversion></metadata>
<organizations/>
<resources>
${resources.join("\n")}
</resources>
</manifest>
`;
  return new Map([
    ["imsmanifest.xml", manifest],
    ...items.map((item): [string, string] => [fileOf(item), qtiItem(item, version)]),
  ]);
}
