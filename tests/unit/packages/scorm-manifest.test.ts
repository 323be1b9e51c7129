import { describe, expect, it } from "vitest";
import { scormManifest } from "@/lib/packages/scorm-manifest";
import { validatorOf } from "../../schemas/validate";

const lessons = ["one", "two"].map((slug) => ({
  slug,
  title: `A "title" & <more>`,
  files: [`${slug}.html`, "assets/site.css"],
}));

describe.each([
  ["1.2", "scorm12.xsd"],
  ["2004", "scorm2004.xsd"],
] as const)("the manifest of SCORM %s", (version, schema) => {
  const check = validatorOf(schema);
  const manifest = scormManifest(version, { id: "module.3", title: "A module", lessons });

  it("is valid by the schemas of ADL and IMS", () => {
    expect(check(manifest)).toBe("");
  });

  it("would not be valid with a resource of no type, or a title of another name", () => {
    expect(check(manifest.replace(/ type="webcontent"/, ""))).not.toBe("");
    expect(check(manifest.replace(/<title>A module<\/title>/, "<name>A module</name>"))).not.toBe("");
  });
});
