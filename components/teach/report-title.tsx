import { reportWords as words } from "@words/report";
import { useState } from "react";
import type { Due } from "@/lib/assignment/assignment";
import { formatClock, formatDay } from "@/words/format";

interface ReportTitleProps {
  /** Of the assignment. */
  title: string;
  /** Empty where the class has no name. */
  className: string;
  due: Due | null;
}

/** What is reported on, of whom and when: a sheet of paper lies beside others. */
export function ReportTitle({ title, className, due }: ReportTitleProps) {
  const [today] = useState(() => Date.now());
  return (
    <header className="report-title">
      <h2>{words.titleOf(title, className)}</h2>
      <p className="ui-quiet">
        {words.asOf(formatDay(today))} {due !== null && words.dueAt(formatClock(due.at, due.offset))}
      </p>
    </header>
  );
}
