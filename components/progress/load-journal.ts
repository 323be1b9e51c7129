/** The journal as a part of its own. It comes with the rest of a script that has two halves. */
export const loadJournal = () => import("./journal-part");
