/** What a PDF says, line by line, by a reader that knows nothing of the browser that wrote it. */
import PDFParser, { type Output } from "pdf2json";

export interface PdfLine {
  page: number;
  /** From the left and from the top, in sixteenths of an inch. */
  x: number;
  y: number;
  text: string;
  /** How wide the page is. */
  width: number;
}

export async function linesOf(pdf: Buffer): Promise<PdfLine[]> {
  const parser = new PDFParser();
  const read = new Promise<Output>((resolve, reject) => {
    parser.on("pdfParser_dataReady", resolve);
    parser.on("pdfParser_dataError", reject);
  });
  parser.parseBuffer(pdf);
  const { Pages } = await read;
  const lines: PdfLine[] = [];
  for (const [page, { Texts, Width: width }] of Pages.entries())
    for (const { x, y, R } of Texts) {
      const text = R.map(({ T }) => decodeURIComponent(T)).join("");
      const last = lines.at(-1);
      // A line comes in several pieces, one after the other.
      if (last?.page === page && Math.abs(last.y - y) < 0.06 && x > last.x) last.text += text;
      else lines.push({ page, x, y, text, width });
    }
  return lines;
}

/** A text as it can be compared: without spaces, which a PDF has or has not. */
export function run(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b]/g, "");
}

/** Headings with nothing below them in their column of their page. */
export function strandedIn(lines: readonly PdfLine[], headings: readonly string[]): string[] {
  return headings.filter((heading) => {
    const wanted = run(heading);
    // A long heading has several lines; a short one may be a part of a sentence, so it has to begin its line.
    const places = lines.filter(
      ({ text }) =>
        run(text) !== "" && wanted.startsWith(run(text)) && run(text).length >= Math.min(wanted.length, 8),
    );
    return places.some((place) => {
      const { page, x, y } = place;
      return !lines.some(
        (other) => other.page === page && other.y > y + 0.6 && other.x > x - 6 && other.x < x + 12,
      );
    });
  });
}
