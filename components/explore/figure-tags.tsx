import type { ReactNode } from "react";
import type { Module } from "@/lib/content/module";
import { eventsOf } from "@/lib/content/timeline";
import { tableVotes } from "@/lib/content/votes";
import { CouncilFigure } from "./council-figure";
import { TimelineList } from "./timeline-list";

/** The tags of a lesson that draw a figure or set a passage apart. */
export interface FigureTags {
  Council: (props: { vote: string }) => ReactNode;
  Timeline: (props: { track?: string; from?: string; to?: string }) => ReactNode;
  Beside: (props: { children: ReactNode }) => ReactNode;
  Passage: (props: { source: string; at?: string; children: ReactNode }) => ReactNode;
}

/** What stands in for the tags of pictures and passages, in a lesson and on paper. None of it needs a script. */
export function figureTags(module: Module, { onPaper = false } = {}): FigureTags {
  return {
    Council: ({ vote: id }) => {
      const vote = tableVotes(module).find((one) => one.id === id);
      return vote === undefined ? null : <CouncilFigure vote={vote} onPaper={onPaper} />;
    },
    Timeline: ({ track = null, from = null, to = null }) => (
      <TimelineList
        module={module}
        events={eventsOf(module.timeline, { track, from, to })}
        showsTracks={track === null}
      />
    ),
    Beside: ({ children }) => <div className="beside">{children}</div>,
    Passage: ({ source, at, children }) => (
      <div className="passage">
        <p className="kicker">
          {module.sources[source]?.label ?? source}
          {at !== undefined && `, ${at}`}
        </p>
        {children}
      </div>
    ),
  };
}
