import { describe, expect, it } from "vitest";
import type { HandIn } from "@/lib/assignment/hand-in";
import { countedElsewhere } from "@/lib/class/counted-elsewhere";

const handIn = (codeWord: string): HandIn => ({
  edition: 1,
  assignment: "7",
  lessons: [],
  nonce: "1",
  turn: 1,
  codeWord,
  answers: {},
  texts: {},
});
const [owl, fox, elk] = [handIn("owl"), handIn("fox"), handIn("elk")];
const groups = [
  { classId: "a", handIns: [owl] },
  { classId: "b", handIns: [fox] },
  { classId: "b", handIns: [elk] },
];
const rows = [
  { handIn: owl, codes: ["UCH-owl"] },
  { handIn: fox, codes: ["UCH-fox", "UCH-fox-again"] },
  { handIn: elk, codes: ["UCH-elk"] },
];

describe("hand-ins that were added while another class was looked at", () => {
  it("are counted by the class of their assignment", () => {
    const codes = ["UCH-owl", "UCH-fox-again", "UCH-elk"];
    expect(countedElsewhere(groups, rows, codes, "a")).toEqual([{ classId: "b", count: 2 }]);
    expect(countedElsewhere(groups, rows, codes, "b")).toEqual([{ classId: "a", count: 1 }]);
  });

  it("are none where all count here, or nothing was added", () => {
    expect(countedElsewhere(groups, rows, ["UCH-owl"], "a")).toEqual([]);
    expect(countedElsewhere(groups, rows, [], "b")).toEqual([]);
  });
});
