/** What the pages say about working without a connection. */
export const words = {
  saving: (kilobytes: number) => `Saving all pages for use without a connection (${kilobytes} kB) …`,
  saved: (kilobytes: number) =>
    `Works without a connection: all pages are saved on this device (${kilobytes} kB).`,
  unsaved: (kilobytes: number) =>
    `All pages can be saved for use without a connection. That loads ${kilobytes} kB, and later what has changed.`,
  save: "Save all pages",
  failed:
    "The pages could not be saved for use without a connection. With a connection everything works as before.",
  impossible:
    "This browser cannot save the pages for use without a connection. With a connection everything works.",
  tryAgain: "Try again",
};

/** Apart from the others: a lesson loads only these. */
export const updateWords = {
  updateReady: "A newer version of these pages is ready. Your answers stay.",
  useUpdate: "Use the newer version",
};

export const installWords = {
  offer: "You have finished a lesson. These pages can stand on your home screen, like an app.",
  install: "Put them on the home screen",
  how: "How that is done",
  no: "No, thank you",
};
