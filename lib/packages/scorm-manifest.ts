/** imsmanifest.xml of a SCORM package: one item a lesson, every file under its lesson, no score that a platform judges by. */
import type { ScormVersion } from "../scorm/version";
import { xmlId, xmlText } from "./xml";

export interface ManifestLesson {
  slug: string;
  title: string;
  /** The lesson's document first. */
  files: readonly string[];
}

export interface ManifestOf {
  /** What the package is, among all of a platform. */
  id: string;
  title: string;
  lessons: readonly ManifestLesson[];
}

/** The `imsmanifest.xml` of a package: one lesson is one item. */
export function scormManifest(version: ScormVersion, of: ManifestOf): string {
  const { namespaces, schema, type, flow, itemRules } = parts[version];
  const items = of.lessons.map(
    ({ slug, title }) =>
      `<item identifier="${xmlId(`item-${slug}`)}" identifierref="${xmlId(`sco-${slug}`)}" isvisible="true"><title>${xmlText(title)}</title>${itemRules}</item>`,
  );
  const resources = of.lessons.map(
    ({ slug, files }) =>
      `<resource identifier="${xmlId(`sco-${slug}`)}" type="webcontent" adlcp:${type}="sco" href="${files[0]}">${files.map((file) => `<file href="${file}"/>`).join("")}</resource>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xmlId(of.id)}" version="1" ${namespaces}>
<metadata><schema>ADL SCORM</schema><schemaversion>${schema}</schemaversion></metadata>
<organizations default="organization">
<organization identifier="organization">
<title>${xmlText(of.title)}</title>
${items.join("\n")}
${flow}</organization>
</organizations>
<resources>
${resources.join("\n")}
</resources>
</manifest>
`;
}

const parts: Record<ScormVersion, Record<"namespaces" | "schema" | "type" | "flow" | "itemRules", string>> = {
  "1.2": {
    namespaces:
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    schema: "1.2",
    type: "scormtype",
    flow: "",
    itemRules: "",
  },
  "2004": {
    namespaces:
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
    schema: "2004 4th Edition",
    type: "scormType",
    flow: '<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>\n',
    // The lesson itself says what is done and how well.
    itemRules:
      '<imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>',
  },
};
