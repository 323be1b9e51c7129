/** What the drawings say beside their own data. */
export const words = {
  source: "Source:",
  sources: "Sources:",
  asTable: "The same as a table",
  asList: "The same as a list",
  what: "What",
  estimate: (least: string, most: string, unit: string) => `${least} to ${most} ${unit}`,
  nothing: "–",
  noVisit: "not let in",
  near: "Near",
  far: "Farther away",
  outlines: "Outlines: Natural Earth, public domain.",
  copied: "took over",
  unsure: "the same English words; how they got there was not found",
  inEnglish: "In English",
  passedOn: "Passed on",
  and: " and ",
  mark: (number: number) => `mark ${number}`,
};

/** What stands under a picture. */
export const imageWords = {
  by: (maker: string, licence: string) => `Picture: ${maker}, ${licence}.`,
};

/** What stands around sound and films. */
export const mediaWords = {
  by: (isFilm: boolean, maker: string, licence: string) =>
    `${isFilm ? "Film" : "Sound"}: ${maker}, ${licence}.`,
  said: "What is said",
  captions: "Captions",
  needs: "To play it, a connection is needed. The words are here without one.",
};
