/** The kinds of picture files that an author may bring. */
export type ImageFormat = "JPEG" | "PNG" | "WebP";

export interface ImageSize {
  format: ImageFormat;
  /** Pixels, as the picture is shown: a photo that a camera holds sideways is turned. */
  width: number;
  height: number;
}

/**
 * What the first bytes of a picture say of it. Sources: PNG (W3C, 5.2 and 11.2.1), JPEG (ITU-T T.81, B.2.2), Exif 2.3 (4.6.4), WebP (RFC 9649).
 *
 * @returns null for anything that is no whole JPEG, PNG or WebP
 */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = pngSize(view) ?? jpegSize(view) ?? webpSize(view);
    return found !== null && found.width > 0 && found.height > 0 ? found : null;
  } catch (error) {
    // It ends before it has said its size.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function pngSize(view: DataView): ImageSize | null {
  if (textAt(view, 0, 8) !== "\x89PNG\r\n\x1a\n" || textAt(view, 12, 4) !== "IHDR") return null;
  return { format: "PNG", width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(view: DataView): ImageSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let isSideways = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) isSideways ||= orientationAt(view, at + 4) >= 5;
    // A start of frame, and none of the tables whose markers stand between them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return {
        format: "JPEG",
        width: isSideways ? height : width,
        height: isSideways ? width : height,
      };
    }
    if (marker === 0xda) return null;
    at += marker === 0xff ? 1 : 2 + length;
  }
}

/** How a camera was held: from 5 on, on its side. 1 where it says nothing. */
function orientationAt(view: DataView, at: number): number {
  if (textAt(view, at, 6) !== "Exif\0\0") return 1;
  const tiff = at + 6;
  const isLittle = textAt(view, tiff, 2) === "II";
  const fields = tiff + view.getUint32(tiff + 4, isLittle);
  const count = view.getUint16(fields, isLittle);
  for (let index = 0; index < count; index += 1) {
    const field = fields + 2 + index * 12;
    if (view.getUint16(field, isLittle) === 0x0112) return view.getUint16(field + 8, isLittle);
  }
  return 1;
}

function webpSize(view: DataView): ImageSize | null {
  if (textAt(view, 0, 4) !== "RIFF" || textAt(view, 8, 4) !== "WEBP") return null;
  const kind = textAt(view, 12, 4);
  const threeBytes = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  if (kind === "VP8X") return { format: "WebP", width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  if (kind === "VP8 ")
    return {
      format: "WebP",
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  if (kind !== "VP8L") return null;
  const sizes = view.getUint32(21, true);
  return { format: "WebP", width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 };
}

function textAt(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return "";
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));
}
