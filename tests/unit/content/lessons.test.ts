import { compile } from "@mdx-js/mdx";
import type { Element, Root } from "hast";
import { toString as toText } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { checkEditions } from "@/lib/content/editions";
import { moduleSlugs } from "@/lib/content/files";
import { blocksOf, remarkLesson, type WaysBack } from "@/lib/content/lesson-tree";
import { checkModule } from "@/lib/content/load";
import { checkLock } from "@/lib/content/lock-file";
import { markdownPlugins, parseMdx } from "@/lib/content/markdown";
import { formatProblem } from "@/lib/content/problem";
import { isTag } from "@/lib/content/tag";
import { choiceTag, lessonOf } from "./small-module";

interface Compiled {
  /** Every block with an id, as the page has it. */
  blocks: { id: string; text: string }[];
  /** Every tag that is left for the page: its name and its attributes. */
  tags: { name: string; attributes: Record<string, string> }[];
}

/** What the page's compiler makes of a lesson, with the plug-ins of components/lesson/mdx.tsx. */
async function compiled(source: string, waysBack: WaysBack = {}): Promise<Compiled> {
  const found: Compiled = { blocks: [], tags: [] };
  const collect = () => (tree: Root) => {
    visit(tree, (node) => {
      if (isTag(node)) {
        const attributes = node.attributes.map((one) => ("name" in one ? [one.name, String(one.value)] : []));
        found.tags.push({ name: node.name ?? "", attributes: Object.fromEntries(attributes) });
      }
      if (node.type === "element" && node.properties.id !== undefined) found.blocks.push(blockOf(node));
    });
  };
  const remarkPlugins = [...markdownPlugins, () => remarkLesson({ waysBack, idPrefix: "" })];
  await compile(source, { remarkPlugins, rehypePlugins: [collect] });
  return found;
}

function blockOf(node: Element): { id: string; text: string } {
  return { id: String(node.properties.id), text: folded(toText(node)) };
}

/** How a lesson's parser numbers the same text. */
function numbered(source: string): { id: string; text: string }[] {
  return blocksOf(parseMdx(source))
    .filter(({ node }) => !isTag(node))
    .map(({ id, node }) => ({ id, text: folded(toText(node)) }));
}

function folded(text: string): string {
  return text.replace(/\s+/g, "");
}

const everyKindOfBlock = `First.<Cite source="article" />

## A heading

- One.
- Two.

> Quoted.

${choiceTag()}
<Full>

Long, with a <Term>veto</Term>.

</Full>

<Short>

Short.

</Short>

| A | B |
|---|---|
| a | b |

Last.<Cite source="article" /><Cite source="UN Charter" />
`;

describe("remarkLesson", () => {
  it("numbers the blocks of a page as the parser does", async () => {
    const { lesson } = lessonOf(everyKindOfBlock);
    const { blocks } = await compiled(lesson.source);
    expect(blocks).toEqual(numbered(lesson.source));
    expect(blocks.map(({ id }) => id)).toEqual(["p-1", "p-2", "p-3", "p-4", "p-6", "p-7", "p-8", "p-9"]);
  });

  it("leaves of a question its id and what follows it, so that no key is on the page before an answer", async () => {
    const { tags } = await compiled(lessonOf(everyKindOfBlock).lesson.source);
    const questions = tags.filter(({ name }) => name === "Question");
    expect(questions.map(({ attributes }) => attributes.id)).toEqual(["who"]);
    for (const name of Object.keys(questions[0]?.attributes ?? {}))
      expect(["id", "full", "short"]).toContain(name);
    expect(tags.map(({ name }) => name)).not.toContain("Choice");
  });

  it("gives the two askings of a prediction ids of their own", async () => {
    const { lesson } = lessonOf(
      `${choiceTag().replaceAll("Choice", "Predict")}\nText.\n\n<Predict again="who" />\n`,
    );
    const { tags } = await compiled(lesson.source);
    expect(tags.map(({ attributes }) => attributes.id)).toEqual(["who", "who-again"]);
    expect(lesson.questions.map(({ id }) => id)).toEqual(["who", "who-again"]);
  });

  it("gives the same place in the same source one number, and marks its first mention", async () => {
    const { tags } = await compiled(lessonOf(everyKindOfBlock).lesson.source);
    expect(tags.filter(({ name }) => name === "Cite").map(({ attributes }) => attributes)).toEqual([
      { n: "1", first: "yes" },
      { n: "1" },
      { n: "2", first: "yes" },
    ]);
  });

  it("puts the way back below the block that a question looks back to", async () => {
    const { lesson } = lessonOf(everyKindOfBlock);
    const { tags, blocks } = await compiled(lesson.source, { "p-1": [{ id: "who", number: 1 }] });
    expect(tags.filter(({ name }) => name === "Back")).toEqual([
      { name: "Back", attributes: { to: "who", number: "1" } },
    ]);
    expect(blocks).toEqual(numbered(lesson.source));
  });
});

// A real module takes seconds where many processes share a machine.
describe("the lessons of this project", { timeout: 60_000 }, () => {
  const root = process.cwd();
  const modules = moduleSlugs(root).map((slug) => [slug, checkModule(root, slug)] as const);
  const lessons = modules.flatMap(([, { loaded }]) => loaded?.module.lessons ?? []);

  it("are looked for where they are", () => expect(lessons).not.toEqual([]));

  it.each(modules)("load without a problem: %s", (_slug, { problems }) => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it.each(modules)("agree with their lock, so that no learner's answer is lost: %s", (_slug, { loaded }) => {
    expect(loaded === null ? [] : checkLock(root, loaded).map(formatProblem)).toEqual([]);
  });

  it.each(modules)("stand in the list of editions, so that links stay readable: %s", (_slug, { loaded }) => {
    expect(loaded === null ? [] : checkEditions(root, loaded.module).map(formatProblem)).toEqual([]);
  });

  it.each(lessons.map((lesson) => [lesson.file, lesson] as const))(
    "lead every look to a block of the page: %s",
    async (_file, lesson) => {
      const { blocks, tags } = await compiled(lesson.source);
      expect(blocks).toEqual(numbered(lesson.source));
      const ids = blocks.map(({ id }) => id);
      for (const { look } of lesson.questions) {
        if (look !== null) expect(ids).toEqual(expect.arrayContaining([look.full, look.short]));
      }
      expect(tags.filter(({ name }) => name === "Question").map(({ attributes }) => attributes.id)).toEqual(
        lesson.questions.map(({ id }) => id),
      );
    },
  );
});
