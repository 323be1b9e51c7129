import { classesHead as words } from "@words/classes";
import { pageWords } from "@words/site";
import type { EditionRows } from "@/lib/assignment/edition";
import { Island } from "../island";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";

/** The teacher's classes: rosters, slips, and the backup of everything. */
export function ClassPage({ editions }: { editions: EditionRows }) {
  return (
    <>
      <PageHead
        title={pageWords.classes.title}
        dek={words.dek}
        needsScript={words.needsScript}
        above={<BackToTeachers />}
      />
      <Island name="ClassDesk" props={{ editions }} />
    </>
  );
}
