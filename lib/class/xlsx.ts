/**
 * A table as an Excel file: zipped XML (ECMA-376), with one sheet. Every text is a text and every number a number, in
 * whatever language the spreadsheet speaks: nothing is read as a formula or a date, and cells need no separator.
 */
import { strToU8, zipSync } from "fflate";
import type { Cell } from "./csv";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const sheetFile = "xl/worksheets/sheet1.xml";
/** The same table is the same file, whenever it is made. The earliest day that a zip can name in every time zone. */
const noDay = new Date(1980, 0, 2);
/** What Excel takes as the text of one cell. */
const longestCell = 32_767;

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * @param sheet the name of the sheet; signs that Excel refuses in one are left out
 * @returns the bytes of the file. The first row stays in view
 */
export function toXlsx(rows: readonly (readonly Cell[])[], sheet: string): Uint8Array<ArrayBuffer> {
  const name = sheetName(sheet);
  const files = {
    "[Content_Types].xml": `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/><Override PartName="/${sheetFile}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": relationship("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationship("worksheet", "worksheets/sheet1.xml"),
    [sheetFile]: `<worksheet xmlns="${schemas}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
  };
  const bytes = Object.entries(files).map(([file, xml]) => [file, strToU8(head + xml)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: noDay });
}

/** Excel opens no file with a sheet that has no name, or that of its list of changes. */
function sheetName(wanted: string): string {
  const name = writable(wanted)
    .replace(/[[\]:*?/\\']/g, "")
    .slice(0, 31)
    .replace(/\p{Cs}/gu, "")
    .trim();
  return /^(?:history)?$/i.test(name) ? `${name} 1`.trim() : name;
}

function relationship(type: string, target: string): string {
  return `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
}

function rowXml(cells: readonly Cell[], at: number): string {
  return `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join("")}</row>`;
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  const text = escaped(cell.slice(0, longestCell));
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A, B, … Z, AA, … */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** XML has no place at all for some signs, such as most control characters and half a pair of surrogates. */
function writable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

function escaped(text: string): string {
  return (
    writable(text)
      .replace(/\r\n?/g, "\n")
      // Excel reads "_x0041_" as a sign by its number.
      .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}
