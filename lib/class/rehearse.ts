import { type Assignment, assignmentId } from "../assignment/assignment";
import type { Editions } from "../assignment/edition";
import { sealHandIn, type TeacherKey } from "../assignment/seal";
import { findCodes, openCode } from "./find-codes";

/**
 * Seals a hand-in as a student's device would, to the key in the link, and opens it as the report would.
 *
 * @param keys those of this browser
 * @returns whether it came out as it went in
 */
export async function rehearse(
  assignment: Assignment,
  keys: readonly TeacherKey[],
  editions: Editions,
): Promise<boolean> {
  const { edition, lessons, key } = assignment;
  if (key === null) return false;
  const handIn = {
    edition,
    assignment: assignmentId(assignment, editions),
    lessons,
    nonce: "1",
    turn: 1,
    codeWord: "test",
    answers: {},
    texts: {},
  };
  const code = await sealHandIn(handIn, key, editions);
  const [found] = findCodes(code ?? "");
  if (found === undefined) return false;
  const opened = await openCode(found, keys, editions);
  return opened.ok && opened.handIn.codeWord === handIn.codeWord;
}
