import { reportWords as words } from "@words/report";
import type { HandIn } from "@/lib/assignment/hand-in";
import type { ReportedClass } from "@/lib/class/class-of";
import type { RowSaying } from "@/lib/class/row-marks";
import type { ClassId } from "@/lib/class/teacher-record";
import { useShown } from "../ui/use-shown";
import { MoreDays } from "./more-days";

interface WhoIsInProps {
  reported: Pick<ReportedClass, "report" | "list" | "leftOut" | "ownUnread" | "group">;
  /** The hand-ins that came open. */
  unsealed: ReadonlySet<HandIn>;
  /** What the classes are called, by id. */
  nameOfClass: (id: ClassId) => string;
  /** The teacher says that a hand-in, by its codes, is of another class. */
  onMove: (codes: string[], classId: ClassId) => void;
  /** The teacher says in which column of the list the code words stand. */
  onColumn: (column: number) => void;
  marks: ReadonlyMap<string, RowSaying>;
  onMark: (mark: RowSaying) => void;
  /** Hand-ins are still being opened: nobody can be called missing yet. */
  isReading: boolean;
}

/** Of those who are missing so many are shown at first, and with each press more. */
const page = 100;

/** How many handed in, what was left out, and who is missing. */
export function WhoIsIn({
  reported,
  unsealed,
  nameOfClass,
  onMove,
  onColumn,
  marks,
  onMark,
  isReading,
}: WhoIsInProps) {
  const [shown, showMore] = useShown(page);
  const { report, list, leftOut, ownUnread, group } = reported;
  const open = group.made?.key == null ? [] : group.handIns.filter((handIn) => unsealed.has(handIn));
  return (
    <section aria-labelledby="who" className="report-section">
      <h2 id="who">{words.inTitle}</h2>
      <p>
        {words.inCount(report.people.length)}
        {words.persons(report.students.length, report.people.length)}
        {words.replaced(report.replaced)}
        {leftOut > 0 && words.olderAnswers(leftOut)} {ownUnread > 0 && words.ownUnread(ownUnread)}
      </p>
      {open.length > 0 && <p className="ui-note">{words.unsealed(open.map(({ codeWord }) => codeWord))}</p>}
      {group.doubtful.length > 0 && (
        <div className="ui-note no-print">
          <p>{words.doubtful(group.doubtful.length)}</p>
          <div className="ui-actions">
            {group.doubtful.flatMap(({ handIn, codes, others }) =>
              others.map((id) => (
                <button key={`${codes[0]} ${id}`} type="button" onClick={() => onMove(codes, id)}>
                  {words.moveTo(handIn.codeWord, nameOfClass(id))}
                </button>
              )),
            )}
          </div>
        </div>
      )}
      {list.students.length > 0 &&
        !isReading &&
        (!list.sure ? (
          <ColumnQuestion example={list.example} onColumn={onColumn} />
        ) : report.missing.length === 0 ? (
          <p>{words.missingNone}</p>
        ) : (
          <>
            <h3>{words.missing(report.missing.length)}</h3>
            <ul className="name-list">
              {report.missing.slice(0, shown).map(({ codeWord, name }) => {
                const due = group.made?.due ?? null;
                return (
                  <li key={codeWord}>
                    <span dir="auto">{name}</span> <span className="ui-quiet">{codeWord}</span>{" "}
                    {due !== null && (
                      <MoreDays name={name} codeWord={codeWord} due={due} marks={marks} onMark={onMark} />
                    )}
                  </li>
                );
              })}
            </ul>
            {report.missing.length > shown && (
              <div className="ui-actions no-print">
                <button type="button" onClick={showMore}>
                  {words.more(Math.min(page, report.missing.length - shown))}
                </button>
              </div>
            )}
          </>
        ))}
      {list.aside.length > 0 && <p className="ui-note">{words.listAside(list.aside)}</p>}
      {list.twice.length > 0 && <p className="ui-note">{words.listedTwice(list.twice)}</p>}
    </section>
  );
}

/** Asked where nothing tells names from code words: a wrong guess would call the whole class missing. */
function ColumnQuestion({ example, onColumn }: { example: string[]; onColumn: (column: number) => void }) {
  if (example.length === 0) return <p className="ui-note">{words.noneListed}</p>;
  return (
    <fieldset className="ui-note">
      <legend>{words.whichColumn}</legend>
      <p>{words.noneListed}</p>
      <div className="ui-actions no-print">
        {example.map((cell, column) => (
          <button key={column} type="button" onClick={() => onColumn(column)}>
            {words.column(column + 1, cell)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
