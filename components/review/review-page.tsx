import { words } from "@words/review";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** What is due today, and nothing else. */
export function ReviewPage() {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} needsScript={words.needsScript} />
      <Island name="ReviewSession" props={{}} />
    </>
  );
}
