/** What stands below a question once it is answered. Apart from the others: nobody's verdict waits for it. */
export const words = {
  settledBy: "What settles it:",
  asNew: "Answer as new",
  shareQuestion: "Share this question …",
  somethingWrong: "Something wrong here?",
  notLoaded: "That could not be loaded. Try again with a connection.",
  earlier: (count: number) => (count === 1 ? "Your earlier try" : `Your ${count} earlier tries`),
};
