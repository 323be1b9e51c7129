import { sameAgain } from "@words/quiz";
import type { ReactNode } from "react";
import type { Said } from "./use-card";

interface StatusLineProps {
  id: string;
  said: Said | null;
  verdict: ReactNode;
  /** What stands in the controls is what was checked last. */
  isSame: boolean;
}

/**
 * One status line, there before anything is said, so that what is said is heard once. What was answered on an earlier
 * visit is shown below it, not announced.
 */
export function StatusLine({ id, said, verdict, isSame }: StatusLineProps) {
  const isVerdict = said?.what === "verdict";
  return (
    <>
      <div role="status" id={id} className="ui-status">
        {isVerdict && verdict}
        {isVerdict && said.again === true && isSame && <p className="ui-error">{sameAgain}</p>}
        {said !== null && !isVerdict && (
          <p className={said.what === "missing" ? "ui-error" : "ui-quiet"}>{said.text}</p>
        )}
      </div>
      {!isVerdict && verdict}
    </>
  );
}
