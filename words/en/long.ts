/** Modules of so many lessons that their pages load those that are asked for. */
export const longWords = {
  loading: "Loading the lessons.",
  failed: "The lessons could not be loaded. Nothing is lost. Check the connection, then try again.",
  again: "Try again",
  choose: (count: number) => `Show the ${count} lessons to choose from`,
};
