/** The text of the XML in office files: Word and PowerPoint (ECMA-376), LibreOffice (OpenDocument), and tables of both. */
import { between } from "./text-of";

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Parts of a word are often tagged one by one, so that tags leave nothing behind; what ends a line or a cell does. The
 * addresses of links come too: a link may show another text.
 */
export function textOfXml(xml: string): string {
  const links = [...xml.matchAll(/(?:Target|xlink:href)="([^"]*)"/g)].map(([, address = ""]) => address);
  const text = xml
    .replace(
      /<(?:w:br|w:cr|text:line-break|\/?w:p|\/w:tr|\/a:p|\/text:p|\/text:h|\/table:table-row)[\s/>][^<>]*>?/g,
      "\n",
    )
    .replace(/<(?:w:tab|text:tab|\/w:tc|\/table:table-cell)[\s/>][^<>]*>?/g, "\t")
    .replace(/<text:s[\s/][^<>]*>/g, " ")
    .replace(/<[^<>]*>/g, "");
  return [plain(text), ...links.map(plain)].join("\n");
}

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** The rows of a sheet of Excel. @param shared the texts that its cells name by their number */
export function rowsOfSheet(xml: string, shared: readonly string[]): string[][] {
  return between(xml, /<row\b/, "</row>").map((row) => {
    const cells: string[] = [];
    for (const cell of between(row, /<c\b/, "</c>")) {
      const tag = cell.slice(0, cell.indexOf(">"));
      const column = columnOf(/\br="([A-Z]{1,3})\d/.exec(tag)?.[1]) ?? cells.length;
      if (column > mostColumns) continue;
      while (cells.length < column) cells.push("");
      const value = between(cell, /<v\b[^<>]*>/, "<")[0] ?? "";
      cells[column] = /\bt="s"/.test(tag)
        ? (shared[Number(value)] ?? "")
        : /\bt="inlineStr"/.test(tag)
          ? textOfCell(cell)
          : plain(value);
    }
    return cells;
  });
}

/** Excel has no more. */
const mostColumns = 16_384;

/** The texts of a workbook that its cells point at by number, in their order. */
export function sharedTexts(xml: string): string[] {
  return between(xml, /<si\b/, "</si>").map(textOfCell);
}

/** What is said beside a text, as how a Japanese name is spoken, is left out. */
function textOfCell(xml: string): string {
  const [own = "", ...spoken] = xml.split(/<rPh\b/);
  const said = own + spoken.map((part) => part.slice(part.indexOf("</rPh>") + 1)).join("");
  return plain(between(said, /<t\b[^<>]*>/, "<").join(""));
}

function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
