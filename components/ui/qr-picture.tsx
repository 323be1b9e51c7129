import encodeQR from "qr";

/** Free space around the code, in modules: ISO/IEC 18004 asks for four. */
const border = 4;

/** A text as a QR code, drawn as SVG. Black on white in every theme: some cameras do not read it the other way. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const rows = modulesOf(text);
  return (
    <svg className="qr-picture" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={pathOf(rows)} fill="#000" />
    </svg>
  );
}

/** The same picture as the text of an SVG file. */
export function qrSvg(text: string): string {
  const rows = modulesOf(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}" width="${rows.length * 10}" height="${rows.length * 10}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${pathOf(rows)}"/></svg>\n`;
}

/** The same picture as a PNG file, large enough to print. Null where the browser cannot draw one. */
export function qrPng(text: string): Promise<Blob | null> {
  const rows = modulesOf(text);
  const scale = Math.ceil(1200 / rows.length);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = rows.length * scale;
  const pen = canvas.getContext("2d");
  if (pen === null) return Promise.resolve(null);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  rows.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(x * scale, y * scale, scale, scale);
    });
  });
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function modulesOf(text: string): boolean[][] {
  return encodeQR(text, "raw", { ecc: text.length > 300 ? "low" : "medium", border });
}

/** Dark modules as lines of one module's height, a row at a time. */
function pathOf(rows: boolean[][]): string {
  return rows
    .map((row, y) =>
      row
        .map((dark, x) => {
          if (!dark || row[x - 1] === true) return "";
          const end = row.indexOf(false, x);
          return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`;
        })
        .join(""),
    )
    .join("");
}
