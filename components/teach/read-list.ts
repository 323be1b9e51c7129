/** Reads pasted lists of names. Loaded where one may be pasted: what it knows of other languages is no small part. */
export { readRoster } from "@/lib/class/read-roster";
export { withForeign } from "@/lib/class/table-headings";
