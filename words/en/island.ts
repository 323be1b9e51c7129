/** What stands in the place of a part of a page that could not be shown. */
export const words = {
  failed: "This part of the page could not be shown. What you saved is still on this device.",
  save: "Save what is here",
  without: "Try without the bad rows",
  trying: "Looking for what cannot be shown …",
  notTheRecord:
    "Nothing in what you saved is the cause. Reload the page. If that does not help, use the saved file on another device.",
};
