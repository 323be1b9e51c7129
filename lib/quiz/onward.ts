/** Where a lesson goes on after a question. */
export interface Step {
  /** The id of the place. */
  anchor: string;
  to: "text" | "question" | "end";
}

/** The same in the full and in the short version. */
export interface Onward {
  full: Step;
  short: Step;
}
