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

/** The files of some items by their names. */
export function qtiFiles(items: readonly Item[], version: QtiVersion): Map<string, string> {
  return new Map(items.map((item) => [fileOf(item), qtiItem(item, version)]));
}

/** What stands in a package, and in which order. */
export function qtiManifest(id: string, items: readonly Item[], version: QtiVersion): string {
  const { namespace, schema, version: schemaVersion, type } = manifests[version];
  const resources = items.map(
    (item) =>
      `<resource identifier="${xmlId(item.id)}" type="${type}" href="${fileOf(item)}"><file href="${fileOf(item)}"/></resource>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xmlId(`${id}-questions`)}" xmlns="${namespace}">
<metadata><schema>${xmlText(schema)}</schema><schemaversion>${schemaVersion}</schemaversion></metadata>
<organizations/>
<resources>
${resources.join("\n")}
</resources>
</manifest>
`;
}

function fileOf({ id }: Item): string {
  return `items/${id.replace(/^.*\//, "")}.xml`;
}
