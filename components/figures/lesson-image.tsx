import { imageWords as words } from "@words/figures";
import type { Image } from "@/lib/content/module";

export interface LessonImageProps {
  image: Image;
  alt: string;
  /** Who made it, and under which licence it is shown. */
  by: string;
  licence: string;
  /** The page that it was taken from. */
  from?: string;
  /** What it shows, for everybody. */
  says?: string;
  onPaper: boolean;
}

/** A picture with its room kept until it is there. Far down on a page it comes when it is read; on paper at once. */
export function LessonImage({ image, alt, by, licence, from, says, onPaper }: LessonImageProps) {
  const { path, width, height, original } = image;
  const maker = words.by(by, licence);
  return (
    <figure className="drawn-figure">
      {says !== undefined && <figcaption>{says}</figcaption>}
      <picture>
        {original === undefined && <source type="image/avif" srcSet={`${path}.avif`} />}
        <img
          className="drawn-image"
          src={original ?? `${path}.webp`}
          alt={alt}
          width={width}
          height={height}
          loading={onPaper ? "eager" : "lazy"}
          decoding="async"
        />
      </picture>
      <p className="drawn-source">{from === undefined ? maker : <a href={from}>{maker}</a>}</p>
    </figure>
  );
}
