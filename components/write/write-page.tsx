import { writeHead as words } from "@words/write";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** The page for writing lessons. */
export function WritePage() {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} needsScript={words.needsScript} />
      <Island name="WriteDesk" props={{}} />
    </>
  );
}
