import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { expect, it } from "vitest";
import { remarkCurled } from "@/lib/content/curl";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const curled = (text: string) => unified().use(remarkCurled).runSync(parser.parse(text));

it("makes of quotation marks, dashes and dots what remark-smartypants makes of them", () => {
  const signs = ['"', "'", "--", "---", "-", "...", ". . .", ".", "`", "''", "'80s", "(", "，", "“"];
  const around = [
    "a",
    "word",
    "1",
    " ",
    " ",
    "\n\n",
    "*",
    "**",
    "[x](http://a)",
    "# h\n",
    '|a|\n|-|\n|"b"|\n',
  ];
  const text = fc
    .array(fc.constantFrom(...signs, ...around), { maxLength: 30 })
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (given) => {
      expect(curled(given)).toEqual(unified().use(remarkSmartypants).runSync(parser.parse(given)));
    }),
  );
});
