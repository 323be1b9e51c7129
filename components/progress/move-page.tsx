import { words } from "@words/move";
import { progressHead } from "@words/progress";
import type { EditionRows } from "@/lib/assignment/edition";
import { progressPath } from "@/lib/routes";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** Progress from one device to another, without an account in between. */
export function MovePage({ editions }: { editions: EditionRows }) {
  return (
    <>
      <PageHead
        above={
          <p className="ui-kicker">
            <a href={progressPath}>{progressHead.title}</a>
          </p>
        }
        title={words.title}
        dek={words.dek}
        needsScript={words.needsScript}
      />
      <Island name="MoveProgress" props={{ editions }} />
    </>
  );
}
