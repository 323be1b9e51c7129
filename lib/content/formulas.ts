import katex from "katex";

/** What would lead somewhere, fetch something or set a style: a formula is only drawn. */
const refused = /\\(?:href|url|includegraphics|html[a-z]*|class|cssId)\b/i;

/** No rule, space or letter is larger than so many times the text around it. */
const largest = 20;

/**
 * A formula as MathML, which browsers draw by themselves: no script, no styles, no letters of its own.
 *
 * @param tex the formula as LaTeX writes it
 * @param isBlock whether it stands on a line of its own
 * @throws ParseError of KaTeX where the formula has a mistake
 */
export function formulaMarkup(tex: string, isBlock: boolean): string {
  const whole = katex.renderToString(tex, {
    output: "mathml",
    displayMode: isBlock,
    throwOnError: true,
    strict: "ignore",
    maxSize: largest,
  });
  // The formula as it was written stands in it too, and would be read aloud and found in the page.
  return whole
    .replace(/<annotation\b[^>]*>[\s\S]*?<\/annotation>|<\/?semantics>/g, "")
    .replace(/^<span class="katex">([\s\S]*)<\/span>$/, "$1");
}

/** What is wrong with a formula, in a few words; null where it can be drawn. */
export function formulaProblem(tex: string): string | null {
  const [command] = refused.exec(tex) ?? [];
  if (command !== undefined) return `${command} does not belong in a formula`;
  try {
    return / style="/.test(formulaMarkup(tex, true)) ? "it sets styles, which a page does not take" : null;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return error.rawMessage;
  }
}
