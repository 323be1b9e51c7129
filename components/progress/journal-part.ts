/** What a page does with the databases beside the record as it starts, and at each change. Loaded once it is alive. */
export { openJournal } from "@/lib/record/journal";
export { keepHistory } from "./keep-history";
