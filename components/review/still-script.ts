/** The second script in the head of a page on which nothing is alive: where islands wake, they say themselves what is due. */
import { hasAnswers, savedText } from "../ui/apply-look";

addEventListener("load", () => {
  const saved = savedText();
  if (hasAnswers(saved))
    import("./saved-due").then(({ showSavedDue }) => showSavedDue(saved, Date.now())).catch(() => {});
});
