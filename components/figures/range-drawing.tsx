import { words } from "@words/figures";
import { scaleLinear } from "d3-scale";
import type { DrawingOf } from "@/lib/content/drawings";
import { formatNumber } from "@/words/format";

const width = 340;
const ticks = 3;

/** An estimate as a band: both ends are marked alike, and nothing between them. */
export function RangeDrawing({ drawing }: { drawing: DrawingOf<"range"> }) {
  const scale = scaleLinear([0, drawing.until], [12, width - 30]);
  const [from, to] = [scale(drawing.least), scale(drawing.most)];
  return (
    <svg className="drawing" viewBox={`0 0 ${width} 92`} role="img" aria-label={drawing.says}>
      <text x={(from + to) / 2} y="16" className="drawing-middle is-strong">
        {words.estimate(formatNumber(drawing.least), formatNumber(drawing.most), drawing.unit)}
      </text>
      <rect className="drawing-band" x={from} y="26" width={to - from} height="26" />
      <path className="drawing-rule" d={`M${from} 22v34M${to} 22v34`} />
      <path className="drawing-axis" d={`M${scale(0)} 62H${scale(drawing.until)}`} />
      {scale.ticks(ticks).map((tick) => (
        <g key={tick}>
          <path className="drawing-axis" d={`M${scale(tick)} 59v6`} />
          <text x={scale(tick)} y="80" className={tick === 0 ? undefined : "drawing-middle"}>
            {formatNumber(tick)}
          </text>
        </g>
      ))}
    </svg>
  );
}
