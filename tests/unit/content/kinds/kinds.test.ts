import { describe, expect, it } from "vitest";
import { kindContents, kindOf } from "@/lib/content/kinds/kinds";
import { kinds } from "../../quiz/arbitrary-question";
import { toldOf } from "../example-module";
import { common } from "../written-question";

const foreign = kinds.flatMap((kind) =>
  [...new Set(kinds.flatMap((other) => kindContents[other].attributes))]
    .filter((name) => !kindContents[kind].attributes.includes(name))
    .map((name) => ({ tag: kindContents[kind].tag, name })),
);

describe("a kind", () => {
  it.each(foreign)("<$tag> refuses $name, an attribute of another kind", ({ tag, name }) => {
    const told = toldOf(`<${tag} id="x" ${common} ${name}="written">\nWhat?\n</${tag}>\n`);
    expect(told).toContainEqual(expect.stringContaining(`<${tag}> does not know "${name}"`));
  });

  it.each(kinds)("%s has a tag that stands for it alone", (kind) => {
    expect(kindOf(kindContents[kind].tag)).toBe(kind);
    expect(kindOf(kindContents[kind].tag.toLowerCase())).toBeNull();
  });
});
