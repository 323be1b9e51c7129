import { describe, expect, it } from "vitest";
import {
  inOrder,
  lettered,
  letterOf,
  lettersInOrder,
  lettersOf,
  noParts,
  oneLetter,
  readLetters,
  readOne,
  readRowLetters,
  rowLetters,
} from "@/lib/quiz/letters";
import { parts } from "./example-question";

const three = lettered(parts("a", "b", "c"));
const many = lettered(Array.from({ length: 28 }, (_, at) => ({ id: `part ${at}`, html: "" })));
const rows = { lettered: parts("x", "y"), numbered: parts("one", "two") };

describe("letters", () => {
  it("go on after Z with two of them", () => {
    expect([0, 25, 26, 27, 51, 52].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "AZ", "BA"]);
  });

  it("stand for parts with a space between, without those that are gone", () => {
    expect(three.numbered).toEqual([]);
    expect(noParts).toEqual({ lettered: [], numbered: [] });
    expect(lettersOf(["c", "gone", "a"], three)).toBe("C A");
    expect(lettersInOrder(["c", "gone", "a"], three)).toBe("A C");
    expect(inOrder(["c", "gone", "a"], three)).toEqual(["a", "c"]);
    expect(oneLetter({ choice: "b" }, three)).toBe("B");
    expect(oneLetter({ choice: null }, three)).toBe("");
  });

  it("are read with what people write between them, each once", () => {
    expect(readLetters(" c,\ta\n", three)).toEqual({ ok: true, response: ["c", "a"] });
    expect(readLetters("ca–b", three)).toEqual({ ok: true, response: ["c", "a", "b"] });
    expect(readLetters("D", three)).toEqual({
      ok: false,
      problem: { what: "unknown", said: "D", last: "C" },
    });
    expect(readLetters("AA", three)).toEqual({ ok: false, problem: { what: "twice", said: "A" } });
    expect(readOne("", three)).toEqual({ ok: true, response: { choice: null } });
    expect(readOne("AB", three)).toEqual({ ok: false, problem: { what: "count", wanted: 1, got: 2 } });
  });

  it("are read by the spaces between them where there are more parts than letters", () => {
    expect(readLetters("AB  a-aa", many)).toEqual({ ok: true, response: ["part 27", "part 0", "part 26"] });
    expect(readLetters(" ", many)).toEqual({ ok: true, response: [] });
    // Twenty-six parts have a letter each.
    const all = lettered(many.lettered.slice(0, 26));
    expect(readLetters("AB", all)).toEqual({ ok: true, response: ["part 0", "part 1"] });
  });
});

describe("letters of rows", () => {
  it("stand after the row's number, and a dash where nothing does", () => {
    expect(rowLetters({ rows: { one: "y", two: "gone" } }, rows)).toBe("1B 2–");
  });

  it("are read in their order, or by their numbers", () => {
    const read = { ok: true, response: { rows: { one: "y", two: "x" } } };
    expect(readRowLetters("b a", rows)).toEqual(read);
    expect(readRowLetters("2A, 1B", rows)).toEqual(read);
    expect(readRowLetters("1? 2A", rows)).toEqual({ ok: true, response: { rows: { two: "x" } } });
    expect(readRowLetters(" ", rows)).toEqual({ ok: true, response: { rows: {} } });
  });

  it("are refused with what is wrong with them", () => {
    const problem = (text: string) => {
      const read = readRowLetters(text, rows);
      return read.ok ? null : read.problem;
    };
    expect(problem("a")).toEqual({ what: "count", wanted: 2, got: 1 });
    expect(problem("1a 3b")).toEqual({ what: "unknown", said: "3", last: "2" });
    expect(problem("1a 1b")).toEqual({ what: "twice", said: "1" });
    expect(problem("2a b")).toEqual({ what: "twice", said: "2" });
    expect(problem("1a 2c")).toEqual({ what: "unknown", said: "C", last: "B" });
  });
});
