import type { Module } from "@/lib/content/module";
import { eventsOf } from "@/lib/content/timeline";
import { tableVotes } from "@/lib/content/votes";
import type { LessonTags } from "../lesson/mdx";
import { CouncilFigure } from "./council-figure";
import { TimelineList } from "./timeline-list";

/** What stands in for the tags of pictures and passages, in a lesson and on paper. None of it needs a script. */
export function figureTags(
  module: Module,
  { onPaper = false } = {},
): Pick<LessonTags, "Council" | "Timeline" | "Beside" | "Passage"> {
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
