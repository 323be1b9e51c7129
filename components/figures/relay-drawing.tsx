import { words } from "@words/figures";
import { linkHorizontal } from "d3-shape";
import type { DrawingOf } from "@/lib/content/drawings";

type Relay = DrawingOf<"relay">;

const width = 340;
const spine = 8;
const left = { x: 26, width: 146 };
const right = 208;
const row = 46;
const top = 40;

const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();

/** From the speaker down to who was there, and across to who took their words over. A broken line is not certain. */
export function RelayDrawing({ drawing: { from, tellers, copies, says } }: { drawing: Relay }) {
  const bottom = top + Math.max(tellers.length, copies.length) * row;
  const yOf = (index: number, count: number) => top + ((index + 0.5) * (bottom - top)) / count;
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${bottom + 4}`} role="img" aria-label={says}>
      <text x="0" y="16" className="is-strong">
        {from}
      </text>
      <path className="drawing-wire" d={`M${spine} 24V${yOf(tellers.length - 1, tellers.length)}`} />
      {tellers.map(({ name, words: told }, index) => {
        const y = yOf(index, tellers.length);
        return (
          <g key={name}>
            <path className="drawing-wire" d={`M${spine} ${y}H${left.x - 5}`} />
            <text x={left.x} y={y - 3} className="is-strong">
              {name}
            </text>
            <text x={left.x} y={y + 13}>
              {told}
            </text>
          </g>
        );
      })}
      {copies.map(({ name, words: told, of, unsure }, index) => {
        const y = yOf(index, copies.length);
        return (
          <g key={name}>
            {of.map((teller) => {
              const at = tellers.findIndex((one) => one.name === teller);
              const source: [number, number] = [left.x + left.width, yOf(at, tellers.length)];
              return (
                <path
                  key={teller}
                  className={unsure ? "drawing-wire is-unsure" : "drawing-wire"}
                  d={link({ source, target: [right - 5, y] }) ?? ""}
                />
              );
            })}
            <text x={right} y={y - 3} className="is-strong">
              {name}
            </text>
            <text x={right} y={y + 13}>
              {told}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export function RelayList({ drawing: { from, tellers, copies } }: { drawing: Relay }) {
  return (
    <ul>
      {tellers.map(({ name, words: told }) => (
        <li key={name}>
          {from} → <b>{name}</b>: {told}
        </li>
      ))}
      {copies.map(({ name, words: told, of, unsure }) => (
        <li key={name}>
          {of.join(words.and)} → <b>{name}</b>: {told}
          {unsure && ` (${words.unsure})`}
        </li>
      ))}
    </ul>
  );
}
