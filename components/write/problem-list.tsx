import { writeWords as words } from "@words/write";
import type { Cure, Reading, Said } from "@/lib/own/reading";

interface ProblemListProps {
  reading: Reading | null;
  onGo: (place: number) => void;
  onCure: (cure: Cure) => void;
}

/** What the check says of the text, each with the way to its place and, where there is one, the cure. */
export function ProblemList({ reading, ...ways }: ProblemListProps) {
  if (reading === null) return <p className="ui-quiet">{words.reading}</p>;
  const mistakes = reading.said.filter(({ rule }) => rule === null);
  const advice = reading.said.filter(({ rule }) => rule !== null);
  const { page } = reading;
  return (
    <div className="write-problems">
      <p role="status">
        {mistakes.length > 0
          ? words.mistakes(mistakes.length)
          : page !== null && words.fine(page.minutes, page.questions)}
      </p>
      <Rows said={mistakes} {...ways} />
      {advice.length > 0 && (
        <details>
          <summary>{words.advice(advice.length)}</summary>
          <p className="ui-quiet">{words.adviceNote}</p>
          <Rows said={advice} {...ways} />
        </details>
      )}
    </div>
  );
}

function Rows({ said, onGo, onCure }: { said: Said[] } & Pick<ProblemListProps, "onGo" | "onCure">) {
  return (
    <ul>
      {said.map(({ from, line, column, wrong, mend, cure }, index) => (
        <li key={`${line}:${column} ${wrong} ${index}`}>
          <button type="button" className="ui-link" onClick={() => onGo(from)}>
            {words.line(line)}
          </button>{" "}
          {wrong} – {mend}{" "}
          {cure !== null && (
            <button type="button" onClick={() => onCure(cure)}>
              {words.mend}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
