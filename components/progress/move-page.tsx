import { words } from "@words/move";
import { progressHead } from "@words/progress";
import { progressPath } from "@/lib/routes";
import { Island } from "../island";

/** Progress from one device to another, without an account in between. */
export function MovePage() {
  return (
    <>
      <header className="page-head">
        <p className="kicker">
          <a href={progressPath}>{progressHead.title}</a>
        </p>
        <h1>{words.title}</h1>
        <p className="dek">{words.dek}</p>
      </header>
      <noscript>
        <p className="note">{words.needsScript}</p>
      </noscript>
      <Island name="MoveProgress" props={{}} />
    </>
  );
}
