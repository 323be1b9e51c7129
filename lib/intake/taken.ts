/** What comes of a file that is taken apart: what a page needs before it loads the reader. */

/** Bytes of a file as it is chosen. */
export const largestFile = 300_000_000;

/** Why a file gives nothing; the page says what to do. */
export type Untaken =
  | "large"
  | "many"
  | "deep"
  | "damaged"
  | "locked"
  | "old-office"
  | "pages"
  | "google"
  | "archive"
  | "no-text"
  | "empty"
  | "photo"
  | "unknown";

export interface Whence {
  /** The file, with the archive or mail that it came in. */
  source: string;
  /** Whose it may be, by the names of folder, file, sender or row. */
  student: string | null;
}

export type Taken =
  | ({ what: "text"; text: string; line: number } & Whence)
  | ({ what: "picture"; bytes: Uint8Array; type: string } & Whence)
  | ({ what: "untaken"; problem: Untaken; kind: string } & Whence)
  /** Goes on: nothing to see yet. */
  | { what: "step"; source: string };
