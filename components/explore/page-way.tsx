import { exploreWords as words } from "@words/explore";
import { explorePath } from "@/lib/routes";

/** The line above a page's title that leads back to the list of parts. */
export function PageWay() {
  return (
    <p className="ui-kicker">
      <a href={explorePath}>{words.title}</a>
    </p>
  );
}
