/** A teacher's record for the bench: an assignment of one lesson with as many hand-ins as are asked for. */
import { readFileSync } from "node:fs";
import { type Assignment, assignmentId, writeAssignment } from "@/lib/assignment/assignment";
import { type EditionRow, editionsOf, hashOf } from "@/lib/assignment/edition";
import { type HandedAnswer, type HandIn, writeHandIn } from "@/lib/assignment/hand-in";
import { sealHandIn } from "@/lib/assignment/seal";
import { responseCount, unrankResponse } from "@/lib/assignment/shape";
import { emptyTeacherRecord, noClass, type TeacherRecord } from "@/lib/class/teacher-record";
import { webSuite } from "@/lib/crypto/web-suite";

const module = "unreasonable-criticism";
const lesson = "the-veto-issue";

/** @returns a record in which each of so many students has a hand-in and a line in the list of names */
export async function classRecord(students: number, isSealed: boolean): Promise<TeacherRecord> {
  const rows: EditionRow[] = JSON.parse(readFileSync(`lessons/${module}/editions.json`, "utf8"));
  const editions = editionsOf({ [module]: rows });
  const key = isSealed ? await webSuite.createKeys() : null;
  const assignment: Assignment = {
    edition: hashOf(module, rows.at(-1) ?? {}),
    lessons: [lesson],
    due: null,
    tries: null,
    reasons: "at-once",
    confidence: false,
    short: true,
    salt: "0123456789abcdef",
    key: key?.x ?? null,
    title: "Many",
    instructions: "",
  };
  const shapes =
    editions.get(assignment.edition)?.lessons.find(({ slug }) => slug === lesson)?.questions ?? [];
  const handInOf = (at: number): HandIn => ({
    edition: assignment.edition,
    assignment: assignmentId(assignment, editions),
    lessons: [lesson],
    nonce: String(at),
    turn: 1,
    codeWord: `w${at}`,
    texts: {},
    answers: Object.fromEntries(
      shapes.map((shape, place): [string, HandedAnswer] => {
        const count = responseCount(shape);
        const isNoted = shape.kind === "explain" || shape.kind === "predict";
        const isRight = (at + place) % 3 === 0;
        return [
          shape.id,
          {
            response: count === 0 ? null : unrankResponse(shape, (at + place) % count),
            first: isNoted ? "noted" : isRight ? "right" : "wrong",
            end: isNoted ? "ended" : isRight ? "right" : "open",
            confidence: null,
          },
        ];
      }),
    ),
  });
  const handIns = [];
  for (let at = 0; at < students; at += 1) {
    const handIn = handInOf(at);
    const code = key === null ? writeHandIn(handIn, editions) : await sealHandIn(handIn, key.x, editions);
    handIns.push({ code: code ?? "", classId: noClass });
  }
  const list = Array.from({ length: students }, (_, at) => `w${at}, N${at}`).join("\n");
  return {
    ...emptyTeacherRecord,
    classes: [{ id: noClass, name: "", day: "", changedAt: 0, students: [], list }],
    assignments: [{ link: writeAssignment(assignment, editions), key, madeAt: 1, classes: [] }],
    handIns,
  };
}
