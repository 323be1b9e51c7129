/** What a page does with the databases beside the record as it starts, and at each change. Loaded once it is alive. */
export { findHistory } from "@/lib/progress/find-history";
export { openHistory } from "@/lib/record/history";
export { openJournal } from "@/lib/record/journal";
