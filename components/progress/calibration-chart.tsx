import { confidenceWords } from "@words/confidence";
import { recordWords as words } from "@words/progress";
import type { Calibration } from "@/lib/progress/calibration";
import type { Confidence } from "@/lib/progress/progress";

const steps: Confidence[] = ["guess", "think", "sure"];
const shares = [0, 0.5, 1] as const;
/** On which side of its place a share is written, so that the outer ones stay within the drawing. */
const anchors = { 0: undefined, 0.5: "calibration-middle", 1: "calibration-end" };
const width = 320;
const left = 84;
const rowHeight = 44;
const barHeight = 20;

/** How often a learner was right when guessing, thinking so and being sure: a drawing, and its numbers as a table. */
export function CalibrationChart({ calibration }: { calibration: Calibration }) {
  const scale = width - left - 8;
  const height = steps.length * rowHeight + 24;
  return (
    <figure className="calibration">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.calibrationDrawing}>
        {shares.map((share) => (
          <g key={share}>
            <line
              className="calibration-axis"
              x1={left + share * scale}
              x2={left + share * scale}
              y1={0}
              y2={height - 20}
            />
            <text className={anchors[share]} x={left + share * scale} y={height - 4}>
              {share * 100} %
            </text>
          </g>
        ))}
        {steps.map((step, row) => {
          const { asked, right } = calibration[step];
          const y = row * rowHeight + 10;
          const share = asked === 0 ? 0 : right / asked;
          return (
            <g key={step}>
              <text x={0} y={y + 15}>
                {confidenceWords[step]}
              </text>
              <rect className="calibration-track" x={left} y={y} width={scale} height={barHeight} />
              <rect className="calibration-bar" x={left} y={y} width={scale * share} height={barHeight} />
            </g>
          );
        })}
      </svg>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.youSaid}</th>
            <th scope="col">{words.timesAsked}</th>
            <th scope="col">{words.timesRight}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step}>
              <th scope="row">{confidenceWords[step]}</th>
              <td>{calibration[step].asked}</td>
              <td>{calibration[step].right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
