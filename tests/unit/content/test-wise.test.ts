import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testWise } from "@/lib/content/rules/test-wise";
import {
  beatsChance,
  chanceBounds,
  type Guessable,
  giveaways,
  guessables,
  tricks,
  tryTrick,
} from "@/lib/content/test-wise";
import { randomFrom } from "@/lib/quiz/order";
import { choice, readingOf, toldBy } from "./rules/small-reading";

function trickOf(name: string) {
  const found = tricks.find((trick) => trick.name === name);
  if (found === undefined) throw new Error(`no trick "${name}"`);
  return found;
}

const question = (choices: string[], key = 0, stem = "What happened?"): Guessable => ({
  id: "q",
  stem,
  choices,
  key,
});

/** What a trick takes: the share of each choice, had it been the right one. */
function sharesOf(name: string, choices: string[], stem?: string): number[] {
  return choices.map((_, key) => tryTrick(trickOf(name), [question(choices, key, stem)]).right);
}

describe("a test-wise reader", () => {
  it.each([
    ["longest", ["It passed.", "It was put off.", "It failed."], [0, 1, 0]],
    ["shortest", ["It passed now.", "It was put off.", "It failed."], [0, 0, 1]],
    ["most hedged", ["It may pass in some cases.", "It will pass.", "It may fail."], [1, 0, 0]],
    ["first", ["A", "B", "C"], [1, 0, 0]],
    ["middle", ["A", "B", "C"], [0, 1, 0]],
    ["middle", ["A", "B", "C", "D"], [0, 0.5, 0.5, 0]],
    ["last", ["A", "B", "C"], [0, 0, 1]],
    ["odd one out", ["China blocked it.", "China delayed it.", "Nine voted yes."], [0, 0, 1]],
  ])("who takes the %s choice takes it of %j", (name, choices, shares) => {
    expect(sharesOf(name, choices)).toEqual(shares);
  });

  it("who compares words with the question leaves small words and endings aside", () => {
    const choices = ["The court tried it.", "The members vote on agendas.", "It was what the state did."];
    expect(
      sharesOf("most words of the question", choices, "What did the member voting on the agenda do?"),
    ).toEqual([0, 1, 0]);
  });

  it("guesses among the choices that tie", () => {
    expect(sharesOf("longest", ["Yes", "No!", "Or"])).toEqual([0.5, 0.5, 0]);
    expect(sharesOf("most hedged", ["Yes", "No", "Or"])).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});

const arbitraryQuestion = fc
  .array(fc.string({ unit: fc.constantFrom("a", "b", " ", "may "), minLength: 1 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((choices) => question(choices));

describe("chance", () => {
  it("is, for any trick and question, the mean over every place the key could have", () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.constantFrom(...tricks), (asked, trick) => {
        const results = asked.choices.map((_, key) => tryTrick(trick, [{ ...asked, key }]));
        const mean = results.reduce((sum, { right }) => sum + right, 0) / results.length;
        const variance = results.reduce((sum, { right }) => sum + (right - mean) ** 2, 0) / results.length;
        expect(mean).toBeCloseTo(1 / asked.choices.length, 9);
        for (const { chance, standardError } of results) {
          expect(chance).toBeCloseTo(mean, 9);
          expect(standardError).toBeCloseTo(Math.sqrt(variance), 6);
        }
      }),
    );
  });

  /** Modules of `count` questions whose right choice stands anywhere, which some trick is outside its bounds in. */
  const refused = (count: number, modules: number) => {
    const random = randomFrom(`honest modules of ${count}`);
    const draw = (below: number) => Math.floor(random() * below);
    const word = () => "a ab may what court voted agenda".split(" ")[draw(7)] ?? "";
    const text = () => Array.from({ length: 2 + draw(6) }, word).join(" ");
    const honest = () =>
      Array.from({ length: count }, () => question([text(), text(), text()], draw(3), "What court voted?"));
    return Array.from({ length: modules }, honest).filter((questions) => {
      const bounds = chanceBounds(questions);
      return tricks.some((trick, at) => beatsChance(tryTrick(trick, questions), bounds[at] ?? [0, 0]) !== 0);
    }).length;
  };

  it.each([3, 4, 8, 30])("refuses at most about one honest module in twenty, of %i questions", (count) => {
    expect(refused(count, 120)).toBeLessThanOrEqual(12);
  });

  it("refuses no honest module for growing", () => {
    expect(refused(300, 12)).toBe(0);
  });

  it.each([
    ["first", 11, 24, 0],
    ["first", 110, 240, 0],
    ["first", 125, 240, 1],
    ["first", 16, 24, 1],
    ["longest", 30, 30, 1],
    ["longest", 0, 30, -1],
    ["longest", 15, 30, 0],
  ])("puts the %s choice right %i times in %i on the side %i", (name, right, count, side) => {
    const questions = Array.from({ length: count }, (_, at) =>
      question(["The longest choice", "A vote", "B vote"], at < right ? 0 : 1 + (at % 2)),
    );
    const bounds = chanceBounds(questions)[tricks.findIndex((trick) => trick.name === name)];
    expect(beatsChance(tryTrick(trickOf(name), questions), bounds ?? [0, 0])).toBe(side);
  });

  it("is the same each time it is asked", () => {
    const questions = Array.from({ length: 9 }, (_, at) =>
      question(["A vote", "No vote at all", "B"], at % 3),
    );
    expect(chanceBounds(questions)).toEqual(chanceBounds(questions));
  });
});

const shown = (right: string, wrong: string[], count: number) =>
  Array.from({ length: count }, (_, at) => choice({ id: `q-${at}`, right, wrong })).join("\n");

describe("test-wise", () => {
  const even = "The item went on the agenda.";

  it("reads the scored questions with one right choice, in the order they are shown", () => {
    const text =
      choice() + choice({ id: "guess", kind: "Predict" }) + choice({ id: "many", kind: "Choices" });
    const [only, ...more] = guessables(readingOf(text).module);
    expect(more).toEqual([]);
    expect(only?.id).toBe("who");
    expect(only?.choices[only.key]).toBe(even);
    const written = choice({ more: ' order="written"' });
    expect(guessables(readingOf(written).module)[0]?.key).toBe(0);
  });

  it("names the questions by which a trick beats chance", () => {
    const reading = readingOf(
      shown("The item went on the agenda by vote.", ["The item went away.", "The item was lost."], 6),
    );
    expect(toldBy(testWise, reading)).toContainEqual(
      '7:1  taking the choice that is "longest" is right 6 times in 6, where chance gives 0 to 5 – change this in some of: q-0, q-1, q-2, q-3, q-4, q-5',
    );
  });

  it("names a dozen of many", () => {
    const wrong = ["The item went away.", "The item was lost."];
    const said = toldBy(testWise, readingOf(shown("The item went on the agenda by vote.", wrong, 30)));
    expect(said.join(" ")).toContain("q-10, q-11 and 18 more");
    expect(said.join(" ")).not.toContain("q-12");
  });

  it("lets a module be whose tricks do as well as guessing", () => {
    expect(
      toldBy(
        testWise,
        readingOf(shown(even, [even.replace("item", "plan"), even.replace("item", "text")], 2)),
      ),
    ).toEqual([]);
  });

  it("finds a question that most tricks get right", () => {
    const plain = question(["One way", "A way", "The way"], 1);
    const given = question(
      ["It may reach the agenda in some cases.", "The Court tried.", "The Court waited."],
      0,
      "Agenda?",
    );
    expect(giveaways([plain, given])).toEqual([
      { id: "q", tricks: ["longest", "most hedged", "first", "most words of the question", "odd one out"] },
    ]);
  });
});
