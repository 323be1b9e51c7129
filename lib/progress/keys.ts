/** The names that a learner's record has in the browser's storage: the record, and the shelf, the journal and the history beside it. */
export const progressKeys = {
  record: "unreasonable-criticism.progress",
  shelf: "unreasonable-criticism.broken",
  journal: "unreasonable-criticism.progress",
  history: "unreasonable-criticism.history",
};
