import fc from "fast-check";
import type { Root, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { curled, isSafeLink, parseMdx, plain, toInlineMarkup, toMarkup } from "@/lib/content/markdown";

const markupOf = (text: string) => toMarkup(parseMdx(text).children);

describe("toMarkup", () => {
  it("makes markup of Markdown", () => {
    expect(markupOf("A **b** *c* `d` [e](https://example.org).\n")).toBe(
      '<p>A <strong>b</strong> <em>c</em> <code>d</code> <a href="https://example.org">e</a>.</p>',
    );
  });

  it("adds no white space to a part of a line", () => {
    const [paragraph] = parseMdx("Who has a *veto*?").children;
    expect(paragraph?.type === "paragraph" && toMarkup(paragraph.children)).toBe("Who has a <em>veto</em>?");
  });

  it("leaves out the address of a link that is not safe", () => {
    expect(markupOf("[a](javascript:alert(1)) [b](/lessons) ![c](data:image/png;base64,AA)")).toBe(
      '<p><a>a</a> <a>b</a> <img alt="c"></p>',
    );
  });

  it("shows what looks like a tag, and is none, as text", () => {
    expect(markupOf("A &lt;script> and \\<b>, `<i>`.")).toBe(
      "<p>A &#x3C;script> and &#x3C;b>, <code>&#x3C;i></code>.</p>",
    );
  });
});

describe("toInlineMarkup", () => {
  it("puts no paragraph around a single one", () => {
    expect(toInlineMarkup(parseMdx("One *line*.").children)).toBe("One <em>line</em>.");
  });

  it("keeps several paragraphs apart", () => {
    expect(toInlineMarkup(parseMdx("One.\n\nTwo.").children)).toBe("<p>One.</p>\n<p>Two.</p>");
  });
});

describe("quotation marks and dashes", () => {
  it("come out as print has them", () => {
    expect(markupOf(`He said "no" -- it's 'his' word...`)).toBe("<p>He said “no” — it’s ‘his’ word…</p>");
    expect(curled(`China's "no"`)).toBe("China’s “no”");
  });

  it("stay straight in code", () => {
    expect(markupOf('`"no"`')).toBe('<p><code>"no"</code></p>');
  });

  it("are curled around what is bold", () => {
    expect(markupOf('"**No**," he said.')).toBe("<p>“<strong>No</strong>,” he said.</p>");
  });
});

describe("plain", () => {
  const textOf = (text: string) => plain(parseMdx(text));

  it("is the text without its markup, white space folded", () => {
    expect(textOf("A **b**\n  *c*  d.")).toBe("A b c d.");
  });

  it("keeps the words of two paragraphs apart", () => expect(textOf("One.\n\nTwo.")).toBe("One. Two."));
});

describe("isSafeLink", () => {
  it.each(["https://un.org", "HTTP://un.org", "#note-1"])("lets %s pass", (url) =>
    expect(isSafeLink(url)).toBe(true),
  );
  it.each([
    "javascript:alert(1)",
    "java\nscript:x",
    " https://un.org",
    "//un.org",
    "/a",
    "a",
    "data:,a",
    "",
    "mailto:a@b.org",
  ])("stops %j", (url) => expect(isSafeLink(url)).toBe(false));
});

/** What an attacker would try, and the signs that Markdown gives a meaning. */
const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">a</a>',
  '<p style="position:fixed">',
  "<svg/onload=alert(1)>",
  "<style>*{}</style>",
  "<iframe srcdoc='<script>'>",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert`1`)",
  "[a](java&Tab;script:alert(1))",
  "[a](data:text/html,<script>alert(1)</script>)",
  '[a](https://x" onclick="alert(1))',
  '[a](# "\\" onclick=\\"alert(1)")',
  '![a" onerror="alert(1)](https://x)',
  "![a](javascript:alert(1))",
  "[a][1]\n\n[1]: vbscript:x",
  "<javascript:alert(1)>",
  "www.example.org/<script>",
  '```js onclick="alert(1)"\n<script>\n```',
  '| a |\n|---|\n| <b onclick="x"> |',
  "[^1]\n\n[^1]: <script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\\<script>",
];
const signs = [
  "[",
  "](",
  ")",
  "<",
  ">",
  '"',
  "'",
  "`",
  "*",
  "_",
  "|",
  "\n",
  "\n\n",
  "> ",
  "- ",
  "&",
  "\\",
  "{",
  "}",
  "!",
  ":",
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom(...signs),
      fc.constantFrom("onclick=", "javascript:", "style=", "script", "https://un.org"),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

/** Every tag of a markup: the text between tags cannot do harm, and may well say "onclick". */
function tagsIn(html: string): string[] {
  return html.match(/<[a-z/!?][^>"]*(?:"[^"]*"[^>"]*)*>?/gi) ?? [];
}

/** The tags Markdown has, each with the attributes that it may have and no other. */
const harmless =
  /^<\/?(?:a|blockquote|br|code|del|em|h[1-6]|hr|img|input|li|ol|p|pre|section|strong|sup|table|tbody|td|th|thead|tr|ul|div)(?: (?:(?:href|src)="(?:https?:\/\/|#)[^"]*"|(?:title|alt|class|id|start|type|align|data-footnote-ref|data-footnote-backref|data-footnotes|aria-label|aria-describedby|dir)(?:="[^"]*")?|checked|disabled))*>$/i;

function expectHarmless(html: string): void {
  for (const tag of tagsIn(html)) expect(tag).toMatch(harmless);
  expect(html.replace(/<[^>]*>/g, "")).not.toMatch(/<[a-z/!]/i);
}

describe("arbitrary Markdown", () => {
  it("never becomes a script, a style, an event handler or a link that runs one", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(text, (source) => {
        const tree = parsed(source);
        if (tree !== null) expectHarmless(toMarkup(tree.children));
      }),
      { numRuns: 300 },
    );
  });

  it("does not either when text and addresses come from anywhere", () => {
    const words = fc.oneof(fc.constantFrom(...hostile), fc.string());
    fc.assert(
      fc.property(words, words, words, (value, url, title) => {
        const nodes: RootContent[] = [
          { type: "text", value },
          { type: "link", url, title, children: [{ type: "text", value }] },
          { type: "image", url, title, alt: value },
          { type: "inlineCode", value },
          { type: "html", value },
          { type: "code", value, lang: title },
        ];
        expectHarmless(toMarkup(nodes));
        expectHarmless(toMarkup(nodes.slice(0, 5)));
      }),
      { numRuns: 300 },
    );
  });
});

/** Null where the syntax is broken: such a text is refused, with its place. */
function parsed(source: string): Root | null {
  try {
    return parseMdx(source);
  } catch {
    return null;
  }
}
