import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTallies, emptyTally, spreadOf, type Tally, tallyOf } from "@/lib/live/tally";
import { grade } from "@/lib/quiz/grade";
import { keyResponse } from "@/lib/quiz/response";
import {
  type Answered,
  arbitraryAnswered,
  arbitraryAnsweredOf,
  deepFreeze,
} from "../quiz/arbitrary-question";
import { exampleBlank, exampleChoice, exampleExplain, exampleSort } from "../quiz/example-question";

/** `tallyOf`, for a question of any kind with a response to it. */
const counted = ({ question, response }: Answered): Tally => tallyOf(question, response);

describe("the tally of a class", () => {
  it("does not depend on the order in which answers come, nor on where it was interrupted", () => {
    fc.assert(
      fc.property(fc.array(arbitraryAnswered, { maxLength: 8 }), fc.nat(), (answers, at) => {
        const tallies = answers.map(counted);
        const cut = at % (tallies.length + 1);
        const inTwo = addTallies([addTallies(tallies.slice(0, cut)), addTallies(tallies.slice(cut))]);
        expect(inTwo).toEqual(addTallies(tallies));
        expect(addTallies([...tallies].reverse())).toEqual(addTallies(tallies));
      }),
    );
  });

  it("counts an answer once, and nothing that the question does not offer", () => {
    fc.assert(
      fc.property(arbitraryAnswered, (answered) => {
        const tally = counted(deepFreeze(answered));
        const bars = spreadOf(answered.question, [tally]).rows.flatMap(({ bars }) => bars);
        expect(tally.answers).toBeLessThanOrEqual(1);
        expect(bars.reduce((sum, { counts }) => sum + (counts[0]?.count ?? 0), 0)).toBe(
          Object.keys(tally.picks).length,
        );
        for (const { counts } of bars) expect(counts[0]?.share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("shows the right answer among the bars that are right, where anything is graded", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question }) => {
        if (!question.scored) return;
        const right = tallyOf(question, keyResponse(question));
        const { rows } = spreadOf(question, [right]);
        const wrong = rows
          .flatMap(({ bars }) => bars)
          .filter((bar) => !bar.right && bar.counts[0]?.count === 1);
        expect(wrong).toEqual([]);
        expect(right.answers).toBe(1);
      }),
    );
  });

  it("has every pick of a choice right that is graded right, and no other", () => {
    fc.assert(
      fc.property(arbitraryAnsweredOf("choice"), ({ question, response }) => {
        const tally = tallyOf(question, response);
        if (tally.answers === 0) return;
        const [row] = spreadOf(question, [tally]).rows;
        const picked = row?.bars.find(({ counts }) => counts[0]?.count === 1);
        expect(picked?.right).toBe(grade(question, response).verdict === "right");
      }),
    );
  });

  it("shows nothing of what somebody typed, unless the author wrote it too", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { rows } = spreadOf(exampleBlank, [tallyOf(exampleBlank, { text: `zz${text}` })]);
        expect(JSON.stringify(rows)).not.toContain("zz");
      }),
    );
    expect(tallyOf(exampleExplain, { text: "Rude words", met: [] }).picks).toEqual({});
  });

  it("counts rows apart, and puts two askings side by side", () => {
    const [first, second] = [
      exampleSort.ask.statements[0]?.id ?? "",
      exampleSort.ask.categories[0]?.id ?? "",
    ];
    const all = keyResponse(exampleSort);
    const before = tallyOf(exampleSort, { rows: { ...all.rows, [first]: second } });
    const spread = spreadOf(exampleSort, [before, addTallies([before, tallyOf(exampleSort, all)])]);
    expect(spread.answers).toEqual([1, 2]);
    expect(spread.rows).toHaveLength(exampleSort.ask.statements.length);
    expect(spread.rows[0]?.bars.find(({ id }) => id === second)?.counts[0]).toEqual({ count: 1, share: 1 });
  });

  it.each([null, 7, "choice", {}, { choice: 3 }, { choice: "no-such" }, { choice: null }])(
    "takes %j for no answer",
    (response) => expect(tallyOf(exampleChoice, response)).toEqual(emptyTally),
  );
});
