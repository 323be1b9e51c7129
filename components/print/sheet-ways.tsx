import { printWords as words } from "@words/print";

/** A form of a sheet: what follows the # in its address, and its name. */
export interface SheetWay {
  id: string;
  name: string;
}

/**
 * The forms in which a sheet can be printed, as links to the sheet itself. The places they lead to are empty; the styles
 * ask which of them is the target. So a sheet needs no script, works from a disk, and a link to a form can be sent.
 */
export function SheetWays({ ways }: { ways: readonly SheetWay[] }) {
  return (
    <>
      {ways.map(({ id }) => (
        <span key={id} id={id} className="way-target" />
      ))}
      <nav className="sheet-ways no-print" aria-label={words.ways}>
        <ul>
          {ways.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
        <p className="ui-quiet">{words.printHow}</p>
      </nav>
    </>
  );
}
