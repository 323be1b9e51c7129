import { scaleBand } from "d3-scale";
import type { DrawingOf } from "@/lib/content/drawings";
import { formatDate } from "@/words/format";

const width = 340;

/** Days as a strip, the events numbered on it and told in the list below, which is the drawing in words. */
export function DaysDrawing({ drawing }: { drawing: DrawingOf<"days"> }) {
  const scale = scaleBand(
    drawing.days.map(({ date }) => date),
    [1, width - 1],
  );
  let number = 0;
  const days = drawing.days.map((day) => ({
    ...day,
    events: day.events.map((says) => {
      number += 1;
      return { says, number };
    }),
  }));
  const most = Math.max(1, ...days.map(({ events }) => events.length));
  const bottom = 26 + most * 26;
  return (
    <>
      <svg className="drawing" viewBox={`0 0 ${width} ${bottom + 2}`} aria-hidden="true">
        {days.map(({ date, events }) => {
          const x = scale(date) ?? 0;
          return (
            <g key={date}>
              <rect
                className={events.length > 0 ? "drawing-day" : "drawing-day is-empty"}
                x={x}
                y="22"
                width={scale.bandwidth()}
                height={bottom - 22}
              />
              <text x={x + scale.bandwidth() / 2} y="14" className="drawing-middle">
                {Number(date.slice(-2))}
              </text>
              {events.map((event, index) => (
                <Numbered
                  key={event.number}
                  x={x + scale.bandwidth() / 2}
                  y={38 + index * 26}
                  number={event.number}
                />
              ))}
            </g>
          );
        })}
      </svg>
      <ol className="drawn-list">
        {days.flatMap(({ date, events }) =>
          events.map(({ says, number: value }, index) => (
            <li key={value} value={value}>
              {/* A day is named once, at the first thing that happened on it. */}
              {index === 0 && <b>{formatDate(date)}. </b>}
              {says}
            </li>
          )),
        )}
      </ol>
    </>
  );
}

/** A number in a disc: what a list below explains. */
export function Numbered({ x, y, number }: { x: number; y: number; number: number }) {
  return (
    <g className="drawing-numbered">
      <circle cx={x} cy={y} r="10" />
      <text x={x} y={y + 4.5} className="drawing-middle">
        {number}
      </text>
    </g>
  );
}
