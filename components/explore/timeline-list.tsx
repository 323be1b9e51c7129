import { timelineWords } from "@words/explore";
import type { Module } from "@/lib/content/module";
import type { TimelineEvent } from "@/lib/content/timeline";
import { tableVotes } from "@/lib/content/votes";
import { councilPath } from "@/lib/routes";
import { formatSpan } from "@/words/format";
import { TrackMark } from "./track-mark";

interface TimelineListProps {
  module: Module;
  events: readonly TimelineEvent[];
  /** False where all events are of one track. */
  showsTracks: boolean;
  /** Whether an event that is a vote leads to the Council explorer. */
  leadsOn?: boolean;
}

/** Events in the order of their days, each with its track as a word and a shape, and its source. */
export function TimelineList({ module, events, showsTracks, leadsOn = false }: TimelineListProps) {
  const tracks = Object.keys(module.timeline.tracks);
  const drawn = leadsOn ? tableVotes(module).map(({ id }) => id) : [];
  return (
    <ol className="timeline-list">
      {events.map(({ date, until, track, says, fact, vote }) => (
        <li key={`${date} ${says}`} className={`track-${tracks.indexOf(track) + 1}`}>
          <p className="timeline-when">
            <TrackMark track={tracks.indexOf(track)} />
            <time dateTime={date}>{formatSpan(date, until)}</time>
            {showsTracks && <span className="ui-quiet">{module.timeline.tracks[track]}</span>}
          </p>
          <p>
            {says} <FactSource module={module} fact={fact} />
          </p>
          {vote !== undefined && drawn.includes(vote) && (
            <p className="figure-way">
              <a href={councilPath(`vote=${vote}`)}>{timelineWords.vote}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The document a fact rests on, as a link where it has a page. */
export function FactSource({ module, fact: id }: { module: Module; fact: string }) {
  const fact = module.facts[id];
  const source = fact === undefined ? undefined : module.sources[fact.source];
  if (fact === undefined || source === undefined) return null;
  const label = source.label ?? fact.source;
  return (
    <span className="ui-quiet">
      {source.url === undefined ? label : <a href={source.url}>{label}</a>}
      {fact.at !== undefined && `, ${fact.at}`}
    </span>
  );
}

/** The same of several, one after the other. */
export function FactSources({ module, facts }: { module: Module; facts: readonly string[] }) {
  return facts.map((fact, at) => (
    <span key={fact}>
      {at > 0 && "; "}
      <FactSource module={module} fact={fact} />
    </span>
  ));
}
