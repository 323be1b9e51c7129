import * as v from "valibot";
import { dayOrLessSchema } from "./days";
import { didYouMean } from "./nearest";
import type { Report } from "./problem";
import { id, type Read, text } from "./registers";

const day = dayOrLessSchema();

export const timelineSchema = v.strictObject({
  /** The strands of the story: a short name, and what readers see. */
  tracks: v.record(v.string(), text),
  events: v.array(
    v.strictObject({
      date: day,
      /** The last day, where an event took several. */
      until: v.optional(day),
      track: id,
      says: text,
      fact: id,
      /** The vote of votes.yaml that this event is. */
      vote: v.optional(id),
    }),
    "must be a list, each entry with a hyphen",
  ),
});

export type Timeline = v.InferOutput<typeof timelineSchema>;
export type TimelineEvent = Timeline["events"][number];

export const emptyTimeline: Timeline = { tracks: {}, events: [] };

/** Which events to show; null stands for all. Dates include their day, and "2014" the whole year. */
export interface TimelineRange {
  track: string | null;
  from: string | null;
  to: string | null;
}

/** The events of a timeline in a range, in the order of their days. */
export function eventsOf({ events }: Timeline, { track, from, to }: TimelineRange): TimelineEvent[] {
  return events.filter(
    (event) =>
      (track === null || event.track === track) &&
      (from === null || (event.until ?? event.date) >= from) &&
      (to === null || event.date.slice(0, to.length) <= to),
  );
}

/** Reports events of an unknown track or vote, and those that stand out of order. */
export function checkTimeline(
  { value, placeOf }: Read<Timeline>,
  votes: readonly string[],
  report: Report,
): void {
  const tracks = Object.keys(value.tracks);
  value.events.forEach(({ date, until, track, vote }, index) => {
    const place = (field: string) => placeOf(["events", index, field]);
    if (!tracks.includes(track))
      report.add(place("track"), `track "${track}" is not under tracks:`, didYouMean(track, tracks));
    if (vote !== undefined && !votes.includes(vote))
      report.add(place("vote"), `vote "${vote}" is not in votes.yaml`, didYouMean(vote, votes));
    if (until !== undefined && until <= date)
      report.add(place("until"), `until ${until} is not after ${date}`, "mend one of the two dates");
    const before = value.events[index - 1]?.date;
    if (before !== undefined && date < before)
      report.add(place("date"), `${date} stands after ${before}`, "move the event up to its place");
  });
}
