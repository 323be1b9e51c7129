/** Tells the text among the points of a picture; null where there is none. */
export type Decode = (points: ImageData) => string | null;

/** The decoder, which only who scans needs. @throws when it cannot be loaded */
export async function loadDecoder(): Promise<Decode> {
  const { decodePicture } = await import("./decode-picture");
  return decodePicture;
}

/** Larger pictures are made smaller first: a phone's photo has many times the points that a code needs. */
const largest = 1600;

/**
 * How a picture is shown to the decoder until it reads it: how many times as large, and turned by how many quarters.
 * It misses some sharp pictures at their own size, and others at other sizes (docs/decisions.md).
 */
const looks = [
  { size: 1, quarters: 0 },
  { size: 1.5, quarters: 0 },
  { size: 0.75, quarters: 0 },
  { size: 1.25, quarters: 0 },
  { size: 1, quarters: 1 },
  { size: 1.5, quarters: 2 },
] as const;

type Look = (typeof looks)[number];

/**
 * The text of the QR code in a picture file; null where none is found, or the file is no picture.
 *
 * @throws when the decoder cannot be loaded
 */
export async function readPicture(file: Blob): Promise<string | null> {
  const decode = await loadDecoder();
  try {
    const picture = await createImageBitmap(file);
    let text: string | null = null;
    for (const look of looks) {
      text = readPoints(picture, picture.width, picture.height, look, decode);
      if (text !== null) break;
      // A picture without a code takes every look: the page answers in between.
      await new Promise((resolve) => setTimeout(resolve));
    }
    picture.close();
    return text;
  } catch {
    return null;
  }
}

/** The text of the QR code that a camera's video shows now; null where none is found. The next picture is another look. */
export function readVideo(video: HTMLVideoElement, decode: Decode): string | null {
  return video.videoWidth === 0
    ? null
    : readPoints(video, video.videoWidth, video.videoHeight, looks[0], decode);
}

function readPoints(
  source: CanvasImageSource,
  width: number,
  height: number,
  look: Look,
  decode: Decode,
): string | null {
  const scale = Math.min(1, largest / Math.max(width, height)) * look.size;
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = look.quarters % 2 === 0 ? [wide, high] : [high, wide];
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return null;
  pen.imageSmoothingQuality = "high";
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((look.quarters * Math.PI) / 2);
  pen.drawImage(source, -wide / 2, -high / 2, wide, high);
  return decode(pen.getImageData(0, 0, canvas.width, canvas.height));
}
