import type { DrawingOf } from "@/lib/content/drawings";

/** A sentence set large, its parts underlined in ways that need no colour, and numbered for the list below. */
export function SentenceDrawing({ drawing: { parts } }: { drawing: DrawingOf<"sentence"> }) {
  const kinds = [...new Set(parts.flatMap(({ mark }) => mark ?? []))];
  let number = 0;
  const numbered = parts.map((part) => {
    if (part.mark !== undefined) number += 1;
    return { ...part, number };
  });
  return (
    <>
      <blockquote className="marked-sentence">
        <p>
          {numbered.map(({ text, mark, number: of }) =>
            mark === undefined ? (
              <span key={text}>{text} </span>
            ) : (
              <span key={text}>
                <span className={`claim-${kinds.indexOf(mark)}`}>{text}</span>
                <sup>{of}</sup>{" "}
              </span>
            ),
          )}
        </p>
      </blockquote>
      <ol className="drawn-list">
        {numbered
          .filter(({ mark }) => mark !== undefined)
          .map(({ text, mark = "", why }) => (
            <li key={text}>
              <b className={`claim-${kinds.indexOf(mark)}`}>{mark}</b>. {why}
            </li>
          ))}
      </ol>
    </>
  );
}
