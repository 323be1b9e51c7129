import type { ReactNode } from "react";

interface PageHeadProps {
  title: string;
  dek?: ReactNode;
  /** What stands above the title: the way back. */
  above?: ReactNode;
  /** Lines below. */
  children?: ReactNode;
  /** What a reader without JavaScript is told, where the page needs it. */
  needsScript?: string;
}

/** How a page begins: its title, what it is for, and what it needs. */
export function PageHead({ title, dek, above, children, needsScript }: PageHeadProps) {
  return (
    <>
      <header className="page-head">
        {above}
        <h1>{title}</h1>
        {dek !== undefined && <p className="ui-dek">{dek}</p>}
        {children}
      </header>
      {needsScript !== undefined && (
        <noscript>
          <p className="ui-note">{needsScript}</p>
        </noscript>
      )}
    </>
  );
}
