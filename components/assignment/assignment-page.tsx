import type { EditionRows } from "@/lib/assignment/edition";
import type { Module } from "@/lib/content/module";
import { Island } from "../island";
import { deskModule } from "./desk-module";

/** The page of an assignment. Which one it is stands in the part of the address that only the script sees. */
export function AssignmentPage({ modules, editions }: { modules: Module[]; editions: EditionRows }) {
  return (
    <>
      <header className="page-head">
        <h1>Your assignment</h1>
        <p className="dek">
          What your teacher asks, the way into the lessons, and handing in. There is no account. What you do
          stays on this device until you hand it in yourself.
        </p>
      </header>
      <noscript>
        <p className="note">
          Opening an assignment and handing in need JavaScript. The lessons can be read without it.
        </p>
      </noscript>
      <Island name="AssignmentDesk" props={{ modules: modules.map(deskModule), editions }} />
    </>
  );
}
