/** Takes files apart. Loaded when some are added: most hand-ins are pasted. */
export { takeFile } from "@/lib/intake/take-file";
