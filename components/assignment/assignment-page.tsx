import { assignmentHead as words } from "@words/assignment";
import type { EditionRows } from "@/lib/assignment/edition";
import { isLong, type Module } from "@/lib/content/module";
import { deskModule } from "../asked/desk-module";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/**
 * The page of an assignment. Which one it is stands in the part of the address that only the script sees.
 *
 * @param editions of the modules that are not long
 */
export function AssignmentPage({ modules, editions }: { modules: Module[]; editions: EditionRows }) {
  const long = modules.filter(isLong);
  return (
    <>
      <PageHead title={words.pageTitle} dek={words.dek} needsScript={words.needsScript} />
      {long.length === 0 ? (
        <Island name="AssignmentDesk" props={{ modules: modules.map(deskModule), editions }} />
      ) : (
        <Island
          name="LongAssignmentDesk"
          props={{
            modules: modules.filter((module) => !isLong(module)).map(deskModule),
            editions,
            long: long.map(({ slug }) => slug),
          }}
        />
      )}
    </>
  );
}
