import { liveHead as words } from "@words/live";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** A phone in a live round. Which round it is stands in the part of the address that only the script sees, or is typed. */
export function LivePage() {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} needsScript={words.needsScript} />
      <Island name="LivePhone" props={{}} />
    </>
  );
}
