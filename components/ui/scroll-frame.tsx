import type { ReactNode } from "react";

/** Holds what is larger than its place, and is moved to and fro by itself: by touch, or by the keys once it has the focus. */
export function ScrollFrame({ className, children }: { className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus of a keyboard.
    <div className={className} tabIndex={0}>
      {children}
    </div>
  );
}
