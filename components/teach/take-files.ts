/** Takes files apart. Loaded when some are added: most hand-ins are pasted. */
export { withForeignNames } from "@/lib/class/table-headings";
export { takeFile } from "@/lib/intake/take-file";
