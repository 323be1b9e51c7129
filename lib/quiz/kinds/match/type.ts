import type { Html, Part } from "../../part";

/** A partner for every row. */
export interface Match {
  ask: { rows: Part[]; options: Part[]; rowTitle: string; optionTitle: string };
  /** For each row its option, and the reason. */
  key: { right: Record<string, string>; why: Record<string, Html> };
  response: { rows: Record<string, string> };
}
