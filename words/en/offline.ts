/** What the pages say about working without a connection. */
export const words = {
  saving: (kilobytes: number) => `Saving all pages for use without a connection (${kilobytes} kB) …`,
  saved: (kilobytes: number) =>
    `Works without a connection: all pages are saved on this device (${kilobytes} kB).`,
  unsaved: (kilobytes: number) =>
    `All pages can be saved for use without a connection. That downloads ${kilobytes} kB now, and changes later.`,
  save: "Save all pages",
  failed:
    "The pages could not be saved for use without a connection. Everything still works while you are online.",
  impossible:
    "This browser cannot save the pages for use without a connection. Everything still works while you are online.",
  tryAgain: "Try again",
};

/** Apart from the others: a lesson loads only these. */
export const updateWords = {
  updateReady: "A newer version of these pages is ready. Your answers stay.",
  useUpdate: "Update",
};

export const installWords = {
  offer: "You have finished a lesson. You can add this site to your home screen, like an app.",
  install: "Add to home screen",
  how: "How?",
  no: "Not now",
};
