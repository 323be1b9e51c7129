import { timelineWords as words } from "@words/explore";
import type { Module } from "@/lib/content/module";
import { EachModule } from "../ui/each-module";
import { PageHead } from "../ui/page-head";
import { PageWay } from "./page-way";
import { TimelineList } from "./timeline-list";
import { TrackMark } from "./track-mark";

/** The whole timeline. The style sheet does the choosing of a track (`:has(.track-1:checked)`), so it needs no script. */
export function TimelinePage({ modules }: { modules: Module[] }) {
  return (
    <>
      <PageHead above={<PageWay />} title={words.title} dek={words.dek} />
      <EachModule modules={modules.filter(({ timeline }) => timeline.events.length > 0)}>
        {(module) => (
          <div className="timeline-module">
            <TrackChoice module={module} />
            <TimelineList module={module} events={module.timeline.events} showsTracks leadsOn />
          </div>
        )}
      </EachModule>
    </>
  );
}

/** Which tracks of a timeline are shown. */
function TrackChoice({ module }: { module: Module }) {
  return (
    <form className="track-choice" autoComplete="off">
      <fieldset className="plain-choices">
        <legend>{words.show}</legend>
        <label>
          <input type="radio" name="track" defaultChecked />
          <span>{words.all}</span>
        </label>
        {Object.values(module.timeline.tracks).map((name, index) => (
          <label key={name}>
            <input type="radio" name="track" className={`track-${index + 1}`} />
            <span>
              <TrackMark track={index} /> {name}
            </span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}
