import { words } from "@words/review";
import { Island } from "../island";

/** What is due today, and nothing else. */
export function ReviewPage() {
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="dek">{words.dek}</p>
      </header>
      <noscript>
        <p className="note">{words.needsScript}</p>
      </noscript>
      <Island name="ReviewSession" props={{}} />
    </>
  );
}
