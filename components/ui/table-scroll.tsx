import type { ReactNode } from "react";

/** Holds a table of its own width, which on a narrow screen is moved to and fro by itself. */
export function TableScroll({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus of a keyboard.
    <div className="table-scroll" tabIndex={0}>
      {children}
    </div>
  );
}
