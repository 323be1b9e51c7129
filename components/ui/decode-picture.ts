import decodeQR from "qr/decode.js";

/** The text of the QR code among the points of a picture; null where none is found. */
export function decodePicture(points: ImageData): string | null {
  try {
    return decodeQR(points);
  } catch {
    // The decoder throws where it finds no code.
    return null;
  }
}
