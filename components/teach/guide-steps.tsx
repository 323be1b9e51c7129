import { type Guide, type GuideDrawing, packagesWords as words } from "@words/packages";

/** What to click in one platform, step by step, with what was tried of it. */
export function GuideSteps({ of: { name, tried, steps, note } }: { of: Guide }) {
  return (
    <div>
      <h3>{name}</h3>
      <p className="ui-quiet">{tried}</p>
      <ol>
        {steps.map(({ say, shows }) => (
          <li key={say}>
            {say}
            {shows !== undefined && <WindowDrawing of={shows} />}
          </li>
        ))}
      </ol>
      {note !== "" && <p>{note}</p>}
    </div>
  );
}

/** A window of a platform in a few lines: it shows where to look, not what it looks like. */
function WindowDrawing({ of: { window, rows, marked } }: { of: GuideDrawing }) {
  const said = rows.map(([label, value], index) =>
    index === marked ? words.marked(label) : value === undefined ? label : `${label} ${value}`,
  );
  return (
    <div className="guide-window" role="img" aria-label={words.drawing(window, said.join("; "))}>
      <p>{window}</p>
      <ul>
        {rows.map(([label, value], index) => (
          <li key={label} className={index === marked ? "is-marked" : undefined}>
            <span>{label}</span> {value !== undefined && <b>{value}</b>}
          </li>
        ))}
      </ul>
    </div>
  );
}
