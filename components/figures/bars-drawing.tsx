import { words } from "@words/figures";
import { scaleLinear } from "d3-scale";
import type { DrawingOf } from "@/lib/content/drawings";
import { formatNumber } from "@/words/format";
import { TableScroll } from "../ui/table-scroll";

type Bars = DrawingOf<"bars">;

/** The drawing is as wide as a narrow phone has room for, and grows from there. */
const width = 340;
const height = { row: 21, bar: 13, line: 22 };

/** What a bar without an end takes behind its last certain point. */
const openEnd = 14;

function largest({ rows, line }: Bars): number {
  return Math.max(line?.at ?? 0, ...rows.map(({ values }) => values.reduce((sum, one) => sum + one, 0)));
}

function shownOf({ shown, values }: Bars["rows"][number]): string {
  return shown ?? values.map((value) => formatNumber(value)).join("–");
}

const letterWidth = 7.3;

/** Holds the longest label that lib/content/drawings.ts takes: its letters are narrower than digits. */
const widestLabel = 165;

/** Where the amount of a bar begins: behind it, and behind the line that would run through its letters. */
function amountAt(end: number, text: string, line: number | null): number {
  const crossed = line !== null && line >= end - 6 && line < end + text.length * letterWidth;
  return crossed ? line + 6 : end;
}

/** The columns of labels and of amounts are as wide as their longest text. */
function layout(drawing: Bars) {
  const letters = (texts: string[]) => Math.max(...texts.map((text) => text.length)) * letterWidth + 14;
  const left = Math.min(widestLabel, letters(drawing.rows.map(({ label }) => label)));
  const end = drawing.rows.some(({ open }) => open) ? openEnd : 0;
  const right = Math.min(150, letters(drawing.rows.map(shownOf)) + end);
  return { left, scale: scaleLinear([0, largest(drawing)], [left, width - right]) };
}

/** Bars to one scale; where they have parts, each part is told from the next by its fill. */
export function BarsDrawing({ drawing }: { drawing: Bars }) {
  const { rows, line, parts } = drawing;
  const { left, scale } = layout(drawing);
  const top = line === undefined ? 0 : height.line;
  const bottom = top + rows.length * height.row;
  return (
    <>
      {parts !== undefined && (
        <ul className="drawn-legend">
          {parts.map((part, index) => (
            <li key={part}>
              <svg viewBox="0 0 14 14" aria-hidden="true">
                <rect className={`drawing-part-${index}`} x="1" y="1" width="12" height="12" />
              </svg>
              {part}
            </li>
          ))}
        </ul>
      )}
      <svg className="drawing" viewBox={`0 0 ${width} ${bottom + 4}`} role="img" aria-label={drawing.says}>
        {rows.map((row, index) => {
          const y = top + index * height.row;
          const sum = row.values.reduce((all, one) => all + one, 0);
          let from = 0;
          return (
            <g key={row.label}>
              <text x={left - 7} y={y + 14} className="drawing-end">
                {row.label}
              </text>
              {row.values.map((value, part) => {
                const start = from;
                from += value;
                return (
                  <rect
                    key={part}
                    className={`drawing-part-${part}`}
                    x={scale(start)}
                    y={y + 4}
                    width={Math.max(0, scale(start + value) - scale(start))}
                    height={height.bar}
                  />
                );
              })}
              {row.open && (
                <path
                  className="drawing-open-end"
                  d={`M${scale(sum) + 2} ${y + 4}h5m3 0h4M${scale(sum) + 2} ${y + 17}h5m3 0h4`}
                />
              )}
              <text
                x={amountAt(
                  scale(sum) + (row.open ? openEnd + 6 : 6),
                  shownOf(row),
                  line === undefined ? null : scale(line.at),
                )}
                y={y + 14}
              >
                {shownOf(row)}
              </text>
            </g>
          );
        })}
        {line !== undefined && (
          <>
            <path className="drawing-rule" d={`M${scale(line.at)} ${top - 6}V${bottom}`} />
            <text x={scale(line.at)} y={top - 9} className="drawing-middle is-strong">
              {line.says}
            </text>
          </>
        )}
      </svg>
    </>
  );
}

export function BarsTable({ drawing: { rows, parts, unit } }: { drawing: Bars }) {
  return (
    <TableScroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            {(parts ?? [unit]).map((part) => (
              <th key={part} scope="col">
                {part}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {parts === undefined || row.shown !== undefined ? (
                <td colSpan={parts?.length}>{shownOf(row)}</td>
              ) : (
                row.values.map((value, part) => <td key={parts[part]}>{formatNumber(value)}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
