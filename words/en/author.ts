/** What a page says while its lesson is written, on the author's own device only. */
export const authorWords = {
  unread: "This cannot be shown yet",
  rules: "Rules that this lesson does not keep yet",
  reloads: "Save the file, and this page is there anew.",
};
