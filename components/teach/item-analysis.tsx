import { reportWords as words } from "@words/report";
import { useState } from "react";
import { type ItemRow, itemRows } from "@/lib/class/item-analysis";
import type { ClassReport } from "@/lib/class/report";
import { paperNumber } from "@/lib/quiz/paper";
import { TableScroll } from "../ui/table-scroll";

/** What each question tells of a class that is large enough. Computed when it is opened. */
export function ItemAnalysis({ report, large }: { report: ClassReport; large: boolean }) {
  const [open, setOpen] = useState(false);
  if (!large) return null;
  return (
    <section aria-labelledby="items" className="report-section">
      <h2 id="items">{words.itemsTitle}</h2>
      <p className="ui-quiet">{words.itemsNote}</p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.itemsOpen}</summary>
        {open && <ItemTable items={itemRows(report)} />}
      </details>
    </section>
  );
}

function ItemTable({ items }: { items: readonly ItemRow[] }) {
  return (
    <TableScroll>
      <table className="report-items">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.facility}</th>
            <th scope="col">{words.discrimination}</th>
            <th scope="col">{words.unused}</th>
            <th scope="col">{words.itemReading}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ row, facility, discrimination, difficulty, separation, unused }) => (
            <tr key={row.key}>
              <th scope="row">
                {paperNumber(row.lesson.number, row.number - 1)} {row.lesson.labels[row.question.id]}
              </th>
              <td>{words.share(facility)}</td>
              <td>{discrimination === null ? words.marks.none : discrimination.toFixed(2)}</td>
              <td>{unused.length === 0 ? words.marks.none : unused.join(" ")}</td>
              <td>
                {words.difficulty[difficulty]} {separation !== null && words.separation[separation]}
                {words.unusedReading(unused.length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
