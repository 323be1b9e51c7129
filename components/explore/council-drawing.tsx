import { councilWords as words } from "@words/explore";
import { type Position, positions } from "@/lib/council/decide";
import type { Seat } from "@/lib/council/seats";

const signs: Record<Position, string> = { for: "Y", against: "N", abstain: "A", absent: "–" };
const shortNames: Record<string, string> = { "United Kingdom": "UK", "United States": "US" };

interface Spot {
  seat: Seat;
  x: number;
  y: number;
  label: string;
  labelX: number;
  labelY: number;
}

/**
 * Fifteen seats round the Council's table: squares for the permanent members, circles for the elected ones, a letter
 * for what each does. It is no seating plan. Whatever shows it gives the same as text beside it.
 */
export function CouncilDrawing({ seats }: { seats: readonly Seat[] }) {
  const counts = positions.map((position) => ({
    position,
    count: seats.filter((seat) => seat.position === position).length,
  }));
  const tally = counts
    .filter(({ count }) => count > 0)
    .map(({ position, count }) => words.tally(position, count));
  return (
    <svg
      className="council-drawing"
      viewBox="0 0 320 256"
      role="img"
      aria-label={`${words.drawing} ${tally.join(", ")}.`}
    >
      <path className="council-table" d="M78 12V140Q78 182 120 182H200Q242 182 242 140V12" />
      {spotsOf(seats).map((spot) => (
        <SeatMark key={spot.label} {...spot} />
      ))}
      {tally.map((line, index) => (
        <text key={line} className="council-tally" x="160" y={72 - (tally.length - 1) * 11 + index * 24}>
          {line}
        </text>
      ))}
    </svg>
  );
}

function SeatMark({ seat, x, y, label, labelX, labelY }: Spot) {
  return (
    <g className={`council-seat is-${seat.position}`}>
      {seat.permanent ? (
        <rect x={x - 15} y={y - 15} width="30" height="30" rx="1" />
      ) : (
        <circle cx={x} cy={y} r="15" />
      )}
      <text x={x} y={y + 5.5}>
        {signs[seat.position]}
      </text>
      <text className="council-seat-label" x={labelX} y={labelY}>
        {label}
      </text>
    </g>
  );
}

/** The elected members along the two sides, the permanent ones along the foot. */
function spotsOf(seats: readonly Seat[]): Spot[] {
  const permanent = seats.filter((seat) => seat.permanent);
  const elected = seats.filter((seat) => !seat.permanent);
  return [
    ...elected.map((seat, index) => {
      const isLeft = index < 5;
      const y = 22 + (index % 5) * 36;
      const [x, labelX] = isLeft ? [46, 16] : [274, 304];
      return { seat, x, y, label: String(index + 1), labelX, labelY: y + 4.5 };
    }),
    ...permanent.map((seat, index) => {
      const x = 50 + index * 55;
      const name = seat.name ?? "";
      return { seat, x, y: 219, label: shortNames[name] ?? name, labelX: x, labelY: 251 };
    }),
  ];
}
