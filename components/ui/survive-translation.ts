/**
 * Keeps what changes on a page true while a browser translates it. Translators put a `<font>` where a text stood; what
 * draws the page then goes on writing into the text that is no longer there, and the old words stay. So the text is put
 * back before its translation, empty: written anew, it shows and the translation goes; taken away, it takes its
 * translation along; and where the reader asks for the original, it has its words again.
 *
 * @param roots what is alive: only there do words change
 */
export function surviveTranslation(roots: Iterable<Node>): void {
  const translations = new Map<Node, { font: Element; words: string }>();
  const observer = new MutationObserver((records) => {
    for (const { target, removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      const written = translations.get(target);
      if (written !== undefined) drop(target, written.font);
      for (const node of removedNodes) {
        const known = translations.get(node);
        const font = [...addedNodes, previousSibling, nextSibling].find(isFont);
        if (known !== undefined && !node.isConnected) drop(node, known.font);
        else if (isFont(node)) giveBack(node);
        else if (node instanceof Text && !node.isConnected && font?.isConnected) {
          translations.set(node, { font, words: node.data });
          font.before(node);
          node.data = "";
        }
      }
    }
    for (const [text, { font }] of translations) {
      if (!text.isConnected) translations.delete(text);
      // What was put beside the text belongs beside its translation.
      else if (text.nextSibling !== font) text.parentNode?.insertBefore(font, text.nextSibling);
    }
    observer.takeRecords();
  });
  for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });

  function drop(text: Node, font: Element): void {
    translations.delete(text);
    font.remove();
  }

  function giveBack(font: Element): void {
    for (const [text, known] of translations) {
      if (known.font !== font || !(text instanceof Text)) continue;
      translations.delete(text);
      if (text.data === "") text.data = known.words;
    }
  }
}

function isFont(node: Node | null): node is Element {
  return node instanceof Element && node.tagName === "FONT";
}
