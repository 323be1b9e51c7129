import type { ReactNode } from "react";
import { ScrollFrame } from "./scroll-frame";

/** Holds a table of its own width, which on a narrow screen is moved to and fro by itself. */
export function TableScroll({ children }: { children: ReactNode }) {
  return <ScrollFrame className="table-scroll">{children}</ScrollFrame>;
}
