import { liveWallWords as words } from "@words/live";
import type { Spread, SpreadBar } from "@/lib/live/tally";
import { letterOf } from "@/lib/quiz/letters";
import { Markup } from "../ui/markup";

interface LiveSpreadProps {
  spread: Spread;
  /** Whether the answer is out. */
  shown: boolean;
}

/** How a room's answers are spread, asking beside asking. Colour says nothing that the numbers do not. */
export function LiveSpread({ spread: { answers, rows }, shown }: LiveSpreadProps) {
  return (
    <section className="live-spread" aria-labelledby="live-spread">
      <h2 id="live-spread">{words.spreadTitle}</h2>
      <p>{answers.map((count, at) => words.asked(at + 1, answers.length, count)).join(" · ")}</p>
      {rows.map(({ id, html, bars }) => (
        <div key={id}>
          {html !== null && <Markup html={html} className="live-row" />}
          <ol className="live-bars" data-askings={answers.length}>
            {answers.length > 1 && (
              <li className="live-pick" aria-hidden="true">
                <div className="live-counts live-heads">
                  {answers.map((_, at) => (
                    <span key={at}>{words.asking(at + 1, answers.length)}</span>
                  ))}
                </div>
              </li>
            )}
            {bars.map((bar, at) => (
              <Bar key={bar.id} bar={bar} letter={letterOf(at)} shown={shown} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Bar({
  bar: { html, right, counts },
  letter,
  shown,
}: {
  bar: SpreadBar;
  letter: string;
  shown: boolean;
}) {
  return (
    <li className="live-pick" data-right={shown && right ? "" : undefined}>
      <span className="live-letter">{letter}</span>
      <div>
        {html === "" ? <p>{words.other}</p> : <Markup html={html} />}
        {shown && right && <p>✓ {words.right}</p>}
      </div>
      <div className="live-counts">
        {counts.map(({ count, share }, asking) => (
          <div key={asking} className="live-bar">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={share * 100} height={10} />
            </svg>
            <span>{words.share(count, share)}</span>
          </div>
        ))}
      </div>
    </li>
  );
}
