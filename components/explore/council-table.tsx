import { councilWords as words } from "@words/explore";
import type { Seat } from "@/lib/council/seats";
import { councilRows } from "./council-rows";

/** Who does what: the table that says the same as the drawing. */
export function CouncilTable({ seats }: { seats: readonly Seat[] }) {
  return (
    <table className="council-votes">
      <thead>
        <tr>
          <th scope="col">{words.vote}</th>
          <th scope="col">{words.members}</th>
        </tr>
      </thead>
      <tbody>
        {councilRows(seats).map(({ position, head, members }) => (
          <tr key={position}>
            <th scope="row">{head}</th>
            <td>{members}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
