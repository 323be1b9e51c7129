import { type DefaultTreeAdapterTypes, defaultTreeAdapter as make, html as standard } from "parse5";

type Document = DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = Document | Element;

const { NS } = standard;

/** Elements that hold nothing. */
const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** Elements whose content is text, with signs written out (`true`) or not. */
const ofText = new Map([
  ["script", false],
  ["style", false],
  ["textarea", true],
  ["title", true],
]);
/** Elements that a browser reads by rules of their own. */
const peculiar =
  /^(?:annotation-xml|foreignobject|frameset|iframe|noembed|noframes|plaintext|template|xmp)$/i;
/** Elements of a drawing in which HTML stands. */
const holdsHtml = new Set(["desc", "title"]);

const tag = /<([A-Za-z][A-Za-z0-9-]*)((?: [^\s"'<>/=:]+(?:="[^"]*"|='[^']*')?)*) ?(\/?)>/y;
const endTag = /<\/([A-Za-z][A-Za-z0-9-]*)>/y;
const attribute = / ([^\s"'<>/=:]+)(?:="([^"]*)"|='([^']*)')?/g;
const sign = /&(?:(amp|lt|gt|quot|apos)|#x([0-9a-f]+)|#(\d+));|&(?=[a-z0-9#])/gi;
const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const start = "<!DOCTYPE html>";

/** Thrown where a page has to be read as browsers do. */
class NotPlain extends Error {}

/**
 * A page as React or the build writes it, as parse5 reads it, in half the time: there every element is closed and every value
 * quoted, and nothing is left for a browser to make good.
 *
 * @returns null where something is written otherwise
 */
export function readMarkup(html: string): Document | null {
  try {
    return read(html);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function read(html: string): Document {
  if (!html.startsWith(`${start}<html`) || html.includes("\r") || html.includes("\0")) throw new NotPlain();
  const document = make.createDocument();
  make.setDocumentType(document, "html", "", "");
  const open: Element[] = [];
  let parent: Parent = document;
  for (let at = start.length; at < html.length; ) {
    if (html[at] !== "<") {
      const end = html.indexOf("<", at);
      const to = end < 0 ? html.length : end;
      if (parent === document) throw new NotPlain();
      make.insertText(parent, decoded(html.slice(at, to)));
      at = to;
    } else if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      const text = html.slice(at + 4, Math.max(end, at + 4));
      if (end < 0 || text.startsWith("-") || text.startsWith(">") || text.includes("--"))
        throw new NotPlain();
      make.appendChild(parent, make.createCommentNode(text));
      at = end + 3;
    } else if (html[at + 1] === "/") {
      endTag.lastIndex = at;
      const [whole = "", name = ""] = endTag.exec(html) ?? [];
      if (open.pop()?.tagName.toLowerCase() !== name.toLowerCase()) throw new NotPlain();
      parent = open.at(-1) ?? document;
      at += whole.length;
    } else {
      tag.lastIndex = at;
      const [whole, name = "", written = "", slash = ""] = tag.exec(html) ?? [];
      if (whole === undefined) throw new NotPlain();
      const element = elementOf(name, written, parent);
      make.appendChild(parent, element);
      at += whole.length;
      const { tagName, namespaceURI } = element;
      const isHtml = namespaceURI === NS.HTML;
      const isWritten = isHtml ? ofText.get(tagName) : undefined;
      if (isWritten !== undefined) {
        const end = html.indexOf(`</${tagName}>`, at);
        // The first line of a field is left out where it is empty.
        if (end < 0 || (tagName === "textarea" && html[at] === "\n")) throw new NotPlain();
        const text = html.slice(at, end);
        if (text !== "") make.insertText(element, isWritten ? decoded(text) : text);
        at = end + `</${tagName}>`.length;
      } else if (isHtml ? !empty.has(tagName) : slash === "") {
        if (slash !== "") throw new NotPlain();
        open.push(element);
        parent = element;
      }
    }
  }
  if (open.length > 0 || !isWhole(document)) throw new NotPlain();
  return document;
}

function elementOf(name: string, written: string, parent: Parent): Element {
  if (peculiar.test(name)) throw new NotPlain();
  const around = "tagName" in parent ? parent : null;
  const lower = name.toLowerCase();
  const isInDrawing = around?.namespaceURI === NS.SVG && !holdsHtml.has(around.tagName);
  const space =
    lower === "svg" || isInDrawing
      ? NS.SVG
      : lower === "math" || around?.namespaceURI === NS.MATHML
        ? NS.MATHML
        : NS.HTML;
  const attrs = [...written.matchAll(attribute)].map(([, of = "", twice, value = twice ?? ""]) => ({
    name: space === NS.SVG ? of : of.toLowerCase(),
    value: decoded(value),
  }));
  return make.createElement(space === NS.SVG ? name : lower, space, attrs);
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(sign, (_, name?: string, hex?: string, decimal?: string) => {
    const known = name === undefined ? undefined : signs[name];
    if (known !== undefined) return known;
    const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
    // Browsers read some of the lowest and of the highest as others.
    if (!(code > 31 && code < 127) && !(code > 159 && code < 0xd800)) throw new NotPlain();
    return String.fromCharCode(code);
  });
}

/** Whether a page has a head and a body, and nothing beside them. */
function isWhole({ childNodes: [, root, ...more] }: Document): boolean {
  return (
    more.length === 0 &&
    root !== undefined &&
    "childNodes" in root &&
    root.childNodes.map(({ nodeName }) => nodeName).join() === "head,body"
  );
}
