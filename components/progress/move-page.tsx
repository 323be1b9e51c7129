import { words } from "@words/move";
import { progressHead } from "@words/progress";
import type { EditionRows } from "@/lib/assignment/edition";
import type { ModuleId } from "@/lib/quiz/names";
import { progressPath } from "@/lib/routes";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** Progress from one device to another, without an account in between. */
export function MovePage({ editions, long }: { editions: EditionRows; long: ModuleId[] }) {
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
      {long.length === 0 ? (
        <Island name="MoveProgress" props={{ editions }} />
      ) : (
        <Island name="LongMoveProgress" props={{ editions, long }} />
      )}
    </>
  );
}
