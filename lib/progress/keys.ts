/** The names that a learner's record has in the browser's storage: the record, and the shelf and the journal beside it. */
export const progressKeys = {
  record: "unreasonable-criticism.progress",
  shelf: "unreasonable-criticism.broken",
  journal: "unreasonable-criticism.progress",
};
