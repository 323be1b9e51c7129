import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { compileLesson } from "@/components/lesson/compiled";
import { formulaMarkup, formulaProblem } from "@/lib/content/formulas";
import { parsePage, toPlainPage } from "@/scripts/islands/page";
import { toldOf } from "./example-module";
import { noTags } from "./no-tags";
import { readText } from "./small-module";

describe("a formula", () => {
  it("is MathML and nothing else, without the text that it was made of", () => {
    const markup = formulaMarkup("\\frac{11}{15} > \\tfrac{3}{5}", false);
    expect(markup).toMatch(/^<math xmlns="[^"]*"><mrow>.*<\/mrow><\/math>$/);
    expect(markup).toContain("<mfrac><mn>11</mn><mn>15</mn></mfrac>");
    expect(markup).not.toContain("frac{");
  });

  it("stands in a line, and larger on a line of its own", async () => {
    const source = 'Of fifteen <Formula tex="x < 9" /> are too few.\n\n<Formula tex="\\frac{9}{15}" />\n';
    const drawn = renderToStaticMarkup(await compileLesson({ source, questions: [] }, noTags));
    expect(drawn).toMatch(
      /<p[^>]*>Of fifteen <span><math [^>]*><mrow>.*&lt;.*<\/math><\/span> are too few\.<\/p>/,
    );
    expect(drawn).toMatch(/<div id="p-2" tabindex="-1"><div><math [^>]*display="block"[^>]*>/i);
  });

  it("goes through the last step of the build as it is", () => {
    const formulas = [
      "\\sqrt[3]{x^2}",
      "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
      "\\sum_{i=1}^{n} \\bar{x}_i \\le 100\\,\\%",
    ];
    const body = formulas.map((tex) => formulaMarkup(tex, true)).join("");
    const { html, problems } = toPlainPage(
      parsePage("a.html", `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`),
      {
        script: null,
        headScripts: [],
        styles: new Map(),
        later: { islands: [], kinds: [] },
        files: new Set(),
      },
    );
    expect(problems).toEqual([]);
    expect(html).toContain("<mroot>");
    expect(html).toContain("columnalign");
  });

  it.each(["\\frac{a}{b}", "x^2 + y_1", "50\\,\\%", "\\text{yes} > \\text{no}"])(
    "can be drawn: %s",
    (tex) => {
      expect(formulaProblem(tex)).toBeNull();
      expect(toldOf(`<Formula tex="${tex}" />\n`)).toEqual([]);
      expect(toldOf(`As in <Formula tex="${tex}" /> here.\n`)).toEqual([]);
    },
  );

  it.each([
    [
      '<Formula tex="\\frac{1}" />',
      /^7:1 {2}formula "\\frac\{1\}" cannot be drawn: .+ – mend it, as LaTeX writes formulas$/,
    ],
    ['<Formula tex="\\href{https://example.org}{x}" />', /\\href does not belong in a formula/],
    [
      "<Formula />",
      /^7:1 {2}<Formula> is empty – write the formula as LaTeX does: tex="\\frac\{11\}\{15\}"$/,
    ],
    [
      '<Formula tex="x">y</Formula>',
      /^7:1 {2}<Formula> holds text, which nobody would see – close it at once: <Formula tex="…" \/>$/,
    ],
    ['<Formula text="x" />', /^7:1 {2}<Formula> does not know "text" – did you mean "tex"\?$/],
  ])("is told where it is wrong: %s", (text, message) => {
    expect(toldOf(`${text}\n`)[0]).toMatch(message);
  });

  it("does not stand in a lesson by itself, which is drawn without", () => {
    expect(readText('<Formula tex="x" />\n').problems).toEqual([
      "7:1  a formula in a lesson by itself – write it in words, or as code",
    ]);
  });
});
