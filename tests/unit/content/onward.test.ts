import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { remarkLesson } from "@/lib/content/lesson-tree";
import { parseMdx } from "@/lib/content/markdown";
import { attribute, isTag } from "@/lib/content/tag";

/** For each question of a text, what follows it in the full and in the short version. */
function followingIn(text: string): Record<string, [string | null, string | null]> {
  const tree = parseMdx(text);
  remarkLesson({ waysBack: {}, idPrefix: "" })(tree);
  const found: Record<string, [string | null, string | null]> = {};
  visit(tree, (node) => {
    if (isTag(node) && node.name === "Question")
      found[attribute(node, "id") ?? ""] = [attribute(node, "full"), attribute(node, "short")];
  });
  return found;
}

describe("what follows a question", () => {
  it("is the text, the next question where nothing lies between, and nothing at the end", () => {
    const text = 'One.\n\n<Choice id="a" />\n\nTwo.\n\n<Choice id="b" />\n\n<Choice id="c" />\n';
    expect(followingIn(text)).toEqual({ a: ["p-3", "p-3"], b: ["c", "c"], c: [null, null] });
  });

  it("is what each version has", () => {
    const text =
      '<Choice id="a" />\n\n<Full>\n\nLong.\n\n</Full>\n\n<Choice id="b" />\n\n<Short>\n\nEnd.\n\n</Short>\n';
    expect(followingIn(text)).toEqual({ a: ["p-2", "b"], b: [null, "p-4"] });
  });

  it("is the second asking by its own id, and a picture by the place around it", () => {
    const text =
      '<Predict id="a" />\n\n<Council vote="2014-12-22" />\n\n<Choice id="b" />\n\n<Predict again="a" />\n';
    expect(followingIn(text)).toEqual({
      a: ["p-2", "p-2"],
      b: ["a-again", "a-again"],
      "a-again": [null, null],
    });
    const tree = parseMdx(text);
    remarkLesson({ waysBack: {}, idPrefix: "" })(tree);
    const places: (string | null)[] = [];
    visit(tree, (node) => {
      if (isTag(node) && node.name === "div") places.push(attribute(node, "id"));
    });
    expect(places).toEqual(["p-2"]);
  });
});
