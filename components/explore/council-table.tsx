import { councilWords as words } from "@words/explore";
import { positions } from "@/lib/council/decide";
import type { Seat } from "@/lib/council/seats";

/** Who does what: the table that says the same as the drawing. */
export function CouncilTable({ seats }: { seats: readonly Seat[] }) {
  const elected = seats.filter(({ permanent }) => !permanent);
  return (
    <table className="council-votes">
      <thead>
        <tr>
          <th scope="col">{words.vote}</th>
          <th scope="col">{words.members}</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => {
          const here = seats.filter((seat) => seat.position === position);
          const unnamed = elected.flatMap((seat, index) =>
            seat.position === position && seat.name === null ? [index + 1] : [],
          );
          const members = [
            ...here.flatMap(({ name, permanent }) => (permanent ? [`${name} (${words.permanent})`] : [])),
            ...elected.flatMap(({ name, position: does }, index) =>
              does === position && name !== null ? [words.electedNamed(index + 1, name)] : [],
            ),
            ...(unnamed.length === 0 ? [] : [words.electedUnnamed(unnamed)]),
          ];
          return (
            here.length > 0 && (
              <tr key={position}>
                <th scope="row">
                  {words.rows[position]} ({here.length})
                </th>
                <td>{members.join(", ")}</td>
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}
