/**
 * A sheet as a Word document (ECMA-376, part 1): paragraphs with styles of their own, so that all of one kind are changed at
 * once, in Word, LibreOffice, Pages and Google Docs.
 */
import { strToU8, zipSync } from "fflate";
import type { SheetLine } from "./sheet";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const main = `${schemas}/wordprocessingml/2006/main`;
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** The first day that an archive can say, so that the same sheet is the same bytes. */
const noDay = new Date(1980, 0, 2);

interface Style {
  name: string;
  /** Of the letters, in half points. */
  size: number;
  run: string;
  /** Room above and to the side, in twentieths of a point; what holds it to the next line. */
  paragraph: string;
}

const styles: Record<SheetLine["as"], Style> = {
  title: { name: "Title", size: 36, run: "<w:b/>", paragraph: '<w:keepNext/><w:spacing w:after="120"/>' },
  name: { name: "Name", size: 22, run: "", paragraph: '<w:spacing w:after="240"/>' },
  question: {
    name: "Question",
    size: 23,
    run: "<w:b/>",
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="40"/>',
  },
  hint: {
    name: "Hint",
    size: 19,
    run: "<w:i/>",
    paragraph: '<w:keepNext/><w:spacing w:before="40" w:after="60"/>',
  },
  part: {
    name: "Answer",
    size: 22,
    run: "",
    paragraph: '<w:keepLines/><w:spacing w:before="60" w:after="60"/><w:ind w:left="680" w:hanging="400"/>',
  },
  room: {
    name: "Room",
    size: 32,
    run: "",
    paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="808080"/></w:pBdr>',
  },
};

/** @returns the bytes of the file, the same for the same lines */
export function sheetDocx(lines: readonly SheetLine[]): Uint8Array<ArrayBuffer> {
  const files = {
    "[Content_Types].xml": `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    "_rels/.rels": relationship("officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": relationship("styles", "styles.xml"),
    "word/styles.xml": `<w:styles xmlns:w="${main}">${Object.entries(styles).map(styleXml).join("")}</w:styles>`,
    // A4; a printer with US Letter fits it in.
    "word/document.xml": `<w:document xmlns:w="${main}"><w:body>${lines.map(lineXml).join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const bytes = Object.entries(files).map(([file, xml]) => [file, strToU8(head + xml)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: noDay });
}

function relationship(kind: string, target: string): string {
  return `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
}

function styleXml([id, { name, size, run, paragraph }]: [string, Style]): string {
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="Sheet ${name}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

function lineXml({ as, text }: SheetLine): string {
  return `<w:p><w:pPr><w:pStyle w:val="${as}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
