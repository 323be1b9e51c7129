import { classesHead as words } from "@words/classes";
import { pageWords } from "@words/site";
import type { EditionRows } from "@/lib/assignment/edition";
import type { ModuleId } from "@/lib/quiz/names";
import { Island } from "../island";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";

/** The teacher's classes: rosters, slips, and the backup of everything. */
export function ClassPage({ editions, long }: { editions: EditionRows; long: ModuleId[] }) {
  return (
    <>
      <PageHead
        title={pageWords.classes.title}
        dek={words.dek}
        needsScript={words.needsScript}
        above={<BackToTeachers />}
      />
      {long.length === 0 ? (
        <Island name="ClassDesk" props={{ editions }} />
      ) : (
        <Island name="LongClassDesk" props={{ editions, long }} />
      )}
    </>
  );
}
