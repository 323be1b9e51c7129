import { mediaWords as words } from "@words/figures";
import { language } from "@words/language";
import type { Media } from "@/lib/content/module";

export interface LessonMediaProps {
  media: Media;
  /** The words to it. */
  captions: Media;
  /** What is to be heard or seen, for everybody. */
  says: string;
  /** Who made it, and under which licence it is played. */
  by: string;
  licence: string;
  /** The page that it was taken from. */
  from?: string;
  onPaper: boolean;
}

/**
 * Sound or a film with the browser's own controls, which loads when somebody plays it, and its words below, which are there
 * without a connection too. Paper has the words, and where it was taken from.
 */
export function LessonMedia({ media, captions, says, by, licence, from, onPaper }: LessonMediaProps) {
  const maker = words.by(media.kind === "film", by, licence);
  const src = media.original ?? media.path;
  const said = captions.words.map((text, index) => <p key={index}>{text}</p>);
  return (
    <figure className="drawn-figure">
      <figcaption>{says}</figcaption>
      {!onPaper && (
        <div className="drawn-media">
          {media.kind === "film" ? (
            <video controls preload="metadata" playsInline src={src} aria-label={says}>
              <track
                default
                kind="captions"
                src={captions.original ?? captions.path}
                srcLang={language.tag}
                label={words.captions}
              />
            </video>
          ) : (
            // biome-ignore lint/a11y/useMediaCaption: browsers show none with sound, so its words stand below.
            <audio controls preload="none" src={src} aria-label={says} />
          )}
          <p>{words.needs}</p>
        </div>
      )}
      {onPaper ? (
        said
      ) : (
        <details>
          <summary>{words.said}</summary>
          {said}
        </details>
      )}
      <p className="drawn-source">
        {from === undefined ? maker : <a href={from}>{maker}</a>}
        {onPaper && from !== undefined && ` ${from}`}
      </p>
    </figure>
  );
}
