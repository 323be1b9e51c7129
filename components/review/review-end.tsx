import { endWords as words } from "@words/review";
import { type RefObject, useState } from "react";
import { toCalendar } from "@/lib/assignment/calendar";
import type { ComingDay, Outcome } from "@/lib/review/outcome";
import { reviewPath } from "@/lib/routes";
import { formatPassed, formatWeekday } from "@/words/format";
import { saveFile } from "../progress/save-file";
import { pageAddress } from "../ui/page-address";

const oneDay = 86_400_000;

interface ReviewEndProps {
  outcome: Outcome;
  coming: ComingDay[];
  today: number;
  /** The first words of a question, or null where it is not loaded: the sitting was ended on an earlier visit. */
  labelOf: (question: string) => string | null;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** How the sitting went, what is known now that was missed before, and the week ahead: no row of days kept, nothing owed. */
export function ReviewEnd({ outcome, coming, today, labelOf, heading }: ReviewEndProps) {
  const { asked, right, nowKnown } = outcome;
  const named = nowKnown.flatMap((known) => {
    const label = labelOf(known.question);
    return label === null ? [] : [{ ...known, label }];
  });
  const unnamed = nowKnown.length - named.length;
  return (
    <div className="review-end">
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="review-score">{words.right(right, asked)}</p>
      {nowKnown.length > 0 && (
        <section aria-labelledby="known">
          <h3 id="known">{words.known}</h3>
          <ul className="review-known">
            {named.map(({ question, label, missedOn }) => (
              <li key={question}>
                {label} <span>{words.missedThen(formatPassed(missedOn, today))}</span>
              </li>
            ))}
            {unnamed > 0 && <li>{words.unnamed(unnamed)}</li>}
          </ul>
        </section>
      )}
      {coming.some(({ count }) => count > 0) && <Week coming={coming} />}
    </div>
  );
}

/** What the next seven days ask, and the same for a calendar. */
function Week({ coming }: { coming: ComingDay[] }) {
  const [saved, setSaved] = useState(false);
  const save = () => {
    const url = pageAddress(reviewPath);
    // At the time of day it is now: whoever has time for it now may have it then.
    const now = new Date();
    const entries = coming
      .filter(({ count }) => count > 0)
      .map(({ day, count }) => {
        const date = new Date(day * oneDay);
        const due = new Date(
          date.getUTCFullYear(),
          date.getUTCMonth(),
          date.getUTCDate(),
          now.getHours(),
          now.getMinutes(),
        ).getTime();
        return {
          id: `review-${day}`,
          title: words.calendarTitle(count),
          description: url,
          url,
          due,
          madeAt: now.getTime(),
        };
      });
    saveFile("review.ics", toCalendar(...entries), "text/calendar");
    setSaved(true);
  };
  return (
    <section aria-labelledby="week">
      <h3 id="week">{words.week}</h3>
      <table className="review-week">
        <thead>
          <tr>
            {coming.map(({ day }) => (
              <th key={day} scope="col" abbr={formatWeekday(day, "long")}>
                {formatWeekday(day, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {coming.map(({ day, count }) => (
              <td key={day}>{count === 0 ? "–" : count}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="ui-quiet">{words.weekNote}</p>
      <div className="ui-actions">
        <button type="button" onClick={save}>
          {words.calendar}
        </button>
      </div>
      <div role="status" className="ui-status">
        {saved && <p>{words.calendarSaved}</p>}
      </div>
    </section>
  );
}
