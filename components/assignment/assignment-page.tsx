import { assignmentHead as words } from "@words/assignment";
import type { EditionRows } from "@/lib/assignment/edition";
import type { Module } from "@/lib/content/module";
import { deskModule } from "../asked/desk-module";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** The page of an assignment. Which one it is stands in the part of the address that only the script sees. */
export function AssignmentPage({ modules, editions }: { modules: Module[]; editions: EditionRows }) {
  return (
    <>
      <PageHead title={words.pageTitle} dek={words.dek} needsScript={words.needsScript} />
      <Island name="AssignmentDesk" props={{ modules: modules.map(deskModule), editions }} />
    </>
  );
}
