import decodeQR from "qr/decode.js";

/** Larger pictures are made smaller first: a phone's photo has many times the points that a code needs. */
const largest = 1600;

/** The text of the QR code in a picture file; null where none is found, or the file is no picture. */
export async function readPicture(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const text = readPoints(picture, picture.width, picture.height);
    picture.close();
    return text;
  } catch {
    return null;
  }
}

/** The text of the QR code that a camera's video shows now; null where none is found. */
export function readVideo(video: HTMLVideoElement): string | null {
  return video.videoWidth === 0 ? null : readPoints(video, video.videoWidth, video.videoHeight);
}

function readPoints(source: CanvasImageSource, width: number, height: number): string | null {
  const scale = Math.min(1, largest / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return null;
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // The decoder throws where it finds no code.
    return null;
  }
}
