/** What the pages say about working without a connection. */
export const words = {
  saving: (kilobytes: number) => `Saving the lessons for use without a connection (${kilobytes} kB) …`,
  saved: (kilobytes: number) =>
    `Works without a connection: the lessons are saved on this device (${kilobytes} kB).`,
  savedOfSeveral: (kilobytes: number) =>
    `Works without a connection: saved on this device (${kilobytes} kB). What you open of the modules is saved too, where there is room.`,
  unsaved: (kilobytes: number) =>
    `The lessons can be saved for use without a connection. That downloads ${kilobytes} kB now, and changes later.`,
  save: "Save the lessons",
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

/** On the page about it: what is not saved at once. */
export const moreWords = {
  unsaved: (kilobytes: number) =>
    `The pages for teachers, for authors and for a printer are saved when you open them. All of them are ${kilobytes} kB.`,
  save: "Save them all now",
  saving: (kilobytes: number) =>
    `Saving the pages for teachers, for authors and for a printer (${kilobytes} kB) …`,
  progress: "How many of them are saved",
  saved: (kilobytes: number) =>
    `The pages for teachers, for authors and for a printer are saved on this device too (${kilobytes} kB).`,
  failed: "Not all of these pages could be saved. What is saved stays.",
  tryAgain: "Try again",
};

/** On the page about it, of the lessons of one module of several. */
export const moduleWords = (title: string) => ({
  unsaved: (kilobytes: number) =>
    `“${title}” is not on this device yet, or not all of it. It is ${kilobytes} kB.`,
  save: `Save “${title}” now`,
  saving: (kilobytes: number) => `Saving “${title}” (${kilobytes} kB) …`,
  progress: `How much of “${title}” is saved`,
  saved: (kilobytes: number) => `“${title}” is saved on this device (${kilobytes} kB).`,
});

export const installWords = {
  offer: "You have finished a lesson. You can add this site to your home screen, like an app.",
  install: "Add to home screen",
  how: "How?",
  no: "Not now",
};
