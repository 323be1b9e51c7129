import { describe, expect, it } from "vitest";
import { readLesson } from "@/components/own/lesson-reader";
import { starter } from "@/words/en/write-examples";
import { processorTime } from "../../processor-time";

const hostile = [
  "<script>alert(1)</script>",
  "<Script src='https://evil.example/x.js' />",
  '<img src="https://evil.example/x.png" onerror="alert(1)" />',
  "![a picture](https://evil.example/x.png)",
  "![a picture][p]\n\n[p]: https://evil.example/x.png",
  "[press](javascript:alert(1))",
  "[press](JaVaScRiPt:alert%281%29)",
  "[press](data:text/html,<b>x</b>)",
  "[press](vbscript:x)",
  "[press](//evil.example)",
  '<a href="javascript:alert(1)">press</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<p style="position:fixed">over everything</p>',
  "<style>{`body{display:none}`}</style>",
  '<form action="https://evil.example"><input name="a" /></form>',
  "<svg onload='alert(1)'></svg>",
  "{alert(1)}",
  '{(() => { throw new Error("run") })()}',
  'import x from "https://evil.example/x.js"',
  "export const a = alert(1)",
  "<Cite source={alert(1)} />",
  "<Cite {...window} />",
  '<Question id="how-many" />',
  '<QuestionCard question="x" />',
  '<Alive name="x" />',
  "<div id='main' onclick='alert(1)'>x</div>",
  '<Full onclick="alert(1)">\n\nx\n\n</Full>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example" />',
  '<base href="https://evil.example/" />',
  '<object data="x.swf"></object>',
];

/** Names of elements and properties anywhere in what is drawn, and every address. */
function drawn(
  value: unknown,
  found = { tags: new Set<string>(), names: new Set<string>(), hrefs: new Set<string>() },
) {
  if (Array.isArray(value)) for (const one of value) drawn(one, found);
  else if (typeof value === "object" && value !== null) {
    const { tag, props } = Object(value);
    if (typeof tag === "string" && typeof props === "object") {
      found.tags.add(tag);
      for (const name of Object.keys(props)) found.names.add(name);
      if (typeof props.href === "string") found.hrefs.add(props.href);
    }
    for (const inner of Object.values(value)) drawn(inner, found);
  } else if (typeof value === "string") {
    for (const [, tag = ""] of value.matchAll(/<([a-z]+)/gi)) found.tags.add(tag);
    for (const [, name = ""] of value.matchAll(/<[^>]*\s(on\w+|style|src)=/gi)) found.names.add(name);
    for (const [, href = ""] of value.matchAll(/href="([^"]*)"/g)) found.hrefs.add(href);
  }
  return found;
}

const forbidden = /^(?:script|style|iframe|object|embed|form|meta|base|link|audio|video|frame)$/i;

describe("a hostile lesson", () => {
  it.each(hostile)("runs, styles and fetches nothing: %s", (piece) => {
    const inQuestion = starter.replace(
      "How many members has the Security Council of the United Nations?",
      `Asked ${piece}`,
    );
    for (const text of [`${starter}\n${piece}\n`, `${starter}\nA line ${piece} and more.\n`, inQuestion]) {
      const { page, said } = readLesson(text);
      const { tags, names, hrefs } = drawn(page?.nodes ?? []);
      expect([...tags].filter((tag) => forbidden.test(tag))).toEqual([]);
      expect([...names].filter((name) => /^(?:on[a-z]+|style|src|action|srcdoc)$/i.test(name))).toEqual([]);
      expect([...hrefs].filter((href) => !/^(?:https?:|#|\/[a-z])/.test(href))).toEqual([]);
      // Whatever it is, whoever wrote it is told; a line in the middle may also be plain text.
      if (text.endsWith(`\n${piece}\n`)) expect(said.some(({ rule }) => rule === null)).toBe(true);
    }
  });

  it("is refused by its length before anything reads it, and so are hundreds of questions", () => {
    const sentence = (text: string) => readLesson(text).said.map(({ wrong }) => wrong);
    const long = `${starter}${"word ".repeat(2_000_000)}`;
    const many = `${starter}\n${'<Choice id="q">\n</Choice>\n\n'.repeat(500)}`;
    const took = processorTime(() => {
      expect(sentence(long)).toEqual([
        expect.stringMatching(/^the text has \d+ characters, and a lesson may have 200000$/),
      ]);
      expect(sentence(many)).toEqual(["the text asks 501 questions, and a lesson may ask 200"]);
    });
    expect(took).toBeLessThan(2_000);
  });
});
