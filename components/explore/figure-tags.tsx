import { timelineWords } from "@words/explore";
import { excerptWords as words } from "@words/lesson";
import type { ReactNode } from "react";
import { excerptOf } from "@/lib/content/excerpted";
import type { Module } from "@/lib/content/module";
import { eventsOf } from "@/lib/content/timeline";
import { tableVotes } from "@/lib/content/votes";
import { Figure } from "../figures/figure";
import { LessonImage, type LessonImageProps } from "../figures/lesson-image";
import { LessonMedia, type LessonMediaProps } from "../figures/lesson-media";
import { ExcerptFrame } from "../quiz/excerpt-frame";
import { CouncilFigure } from "./council-figure";
import { TimelineList } from "./timeline-list";

interface ExcerptProps {
  source: string;
  at?: string;
  date?: string;
  via?: string;
  lang?: string;
  dir?: string;
  marked?: string;
  children: ReactNode;
}

type MediaTag = (
  props: Omit<LessonMediaProps, "media" | "captions" | "onPaper"> & { file: string; captions: string },
) => ReactNode;

/** The tags of a lesson that draw a figure or set a passage apart. */
export interface FigureTags {
  Figure: (props: { name: string }) => ReactNode;
  Image: (props: Omit<LessonImageProps, "image" | "onPaper"> & { file: string }) => ReactNode;
  Audio: MediaTag;
  Video: MediaTag;
  Council: (props: { vote: string }) => ReactNode;
  Timeline: (props: { track?: string; from?: string; to?: string }) => ReactNode;
  Beside: (props: { children: ReactNode }) => ReactNode;
  Passage: (props: { source: string; at?: string; children: ReactNode }) => ReactNode;
  Excerpt: (props: ExcerptProps) => ReactNode;
  Scene: (props: { children: ReactNode }) => ReactNode;
}

/** What stands in for the tags of pictures and passages, in a lesson and on paper. None of it needs a script. */
export function figureTags(module: Module, { onPaper = false } = {}): FigureTags {
  const player: MediaTag = ({ file, captions: words, ...said }) => {
    const media = module.media[file];
    const captions = module.media[words];
    return media === undefined || captions === undefined ? null : (
      <LessonMedia {...said} media={media} captions={captions} onPaper={onPaper} />
    );
  };
  return {
    Figure: ({ name }) => {
      const drawing = module.drawings[name];
      return drawing === undefined ? null : <Figure drawing={drawing} module={module} onPaper={onPaper} />;
    },
    Image: ({ file, ...said }) => {
      const image = module.images[file];
      return image === undefined ? null : <LessonImage {...said} image={image} onPaper={onPaper} />;
    },
    Audio: player,
    Video: player,
    Council: ({ vote: id }) => {
      const vote = tableVotes(module).find((one) => one.id === id);
      return vote === undefined ? null : <CouncilFigure vote={vote} onPaper={onPaper} />;
    },
    Timeline: ({ track = null, from = null, to = null }) => (
      <figure className="drawn-figure">
        <figcaption>
          <b>{timelineWords.of(module.timeline.tracks[track ?? ""] ?? null)}</b>
        </figcaption>
        <TimelineList
          module={module}
          events={eventsOf(module.timeline, { track, from, to })}
          showsTracks={track === null}
        />
      </figure>
    ),
    Beside: ({ children }) => <div className="passages-beside">{children}</div>,
    Passage: ({ source, at, children }) => (
      <div className="beside-passage">
        <p className="ui-kicker">
          {module.sources[source]?.label ?? source}
          {at !== undefined && `, ${at}`}
        </p>
        {children}
      </div>
    ),
    Excerpt: ({ source: id, at, date, via, lang, dir, marked, children }) => (
      <ExcerptFrame
        excerpt={excerptOf(id, module.sources[id], { at, date, via, lang, dir })}
        remark={marked === undefined ? undefined : words.marked}
      >
        {children}
      </ExcerptFrame>
    ),
    Scene: ({ children }) => <div className="scene">{children}</div>,
  };
}
