import { words } from "@words/figures";
import { scaleBand, scaleSqrt } from "d3-scale";
import type { DrawingOf } from "@/lib/content/drawings";
import { TableScroll } from "../ui/table-scroll";

type Grid = DrawingOf<"grid">;

const width = 340;
const left = 68;
const row = 40;
const head = 24;

/** Discs whose areas are the amounts; each amount stands in its disc, or beside one that is too small. */
export function GridDrawing({ drawing: { columns, rows, says } }: { drawing: Grid }) {
  const x = scaleBand(columns, [left, width]);
  const most = Math.max(...rows.flatMap(({ values }) => values));
  const radius = scaleSqrt([0, most], [0, 18.5]);
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${head + rows.length * row + 2}`}
      role="img"
      aria-label={says}
    >
      {columns.map((column) => (
        <text
          key={column}
          x={(x(column) ?? 0) + x.bandwidth() / 2}
          y="14"
          className="drawing-middle is-strong"
        >
          {column}
        </text>
      ))}
      {rows.map(({ label, values }, index) => {
        const y = head + index * row;
        return (
          <g key={label}>
            <path className="drawing-hairline" d={`M0 ${y}H${width}`} />
            <text x="0" y={y + row / 2 + 4}>
              {label}
            </text>
            {values.map((value, at) => {
              const column = columns[at] ?? "";
              const centre = (x(column) ?? 0) + x.bandwidth() / 2;
              const r = radius(value);
              if (value === 0)
                return (
                  <circle key={column} className="drawing-dot-none" cx={centre} cy={y + row / 2} r="1.5" />
                );
              return (
                <g key={column}>
                  <circle className="drawing-disc" cx={centre} cy={y + row / 2} r={r} />
                  <text
                    x={r < 9 ? centre + r + 4 : centre}
                    y={y + row / 2 + 4.5}
                    className={r < 9 ? undefined : "drawing-middle is-on"}
                  >
                    {value}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

export function GridTable({ drawing: { rowTitle, columns, rows } }: { drawing: Grid }) {
  return (
    <TableScroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{rowTitle}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, at) => (
                <td key={columns[at]}>{value === 0 ? words.nothing : value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
