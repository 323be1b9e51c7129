import type { Page } from "@playwright/test";

/** As a browser does it: two elements around each text, the text itself gone. The same words, so that they can be compared. */
export function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
      if (
        node instanceof Text &&
        node.data.trim() !== "" &&
        !node.parentElement?.closest("font, script, style, textarea, svg, select")
      )
        found.push(node);
    for (const text of found) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}
