import { timelineWords as words } from "@words/explore";
import type { Module } from "@/lib/content/module";
import { PageWay } from "./page-way";
import { TimelineList } from "./timeline-list";
import { TrackMark } from "./track-mark";

/** The whole timeline. The style sheet does the choosing of a track (`:has(#track-1:checked)`), so it needs no script. */
export function TimelinePage({ module }: { module: Module }) {
  return (
    <>
      <header className="page-head">
        <PageWay />
        <h1>{words.title}</h1>
        <p className="dek">{words.dek}</p>
      </header>
      <form className="track-choice" autoComplete="off">
        <fieldset className="plain-choices">
          <legend>{words.show}</legend>
          <label>
            <input type="radio" name="track" defaultChecked />
            <span>{words.all}</span>
          </label>
          {Object.values(module.timeline.tracks).map((name, index) => (
            <label key={name}>
              <input type="radio" name="track" id={`track-${index + 1}`} />
              <span>
                <TrackMark track={index} /> {name}
              </span>
            </label>
          ))}
        </fieldset>
      </form>
      <TimelineList module={module} events={module.timeline.events} showsTracks leadsOn />
    </>
  );
}
