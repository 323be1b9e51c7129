import { assignmentHead as words } from "@words/assignment";
import type { EditionRows } from "@/lib/assignment/edition";
import type { Module } from "@/lib/content/module";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { deskModule } from "./desk-module";

/** The page of an assignment. Which one it is stands in the part of the address that only the script sees. */
export function AssignmentPage({ modules, editions }: { modules: Module[]; editions: EditionRows }) {
  return (
    <>
      <PageHead title={words.pageTitle} dek={words.dek} needsScript={words.needsScript} />
      <Island name="AssignmentDesk" props={{ modules: modules.map(deskModule), editions }} />
    </>
  );
}
