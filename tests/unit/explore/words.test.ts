import { councilVoteWords, listed } from "@words/council";
import { describe, expect, it } from "vitest";
import { councilSays } from "@/components/explore/council-says";
import { loadModule } from "@/lib/content/load";
import { tableVotes } from "@/lib/content/votes";
import { seatsInAgreement } from "@/lib/council/seats";
import { patterns } from "@/lib/council/setup";
import { formatSpan } from "@/words/format";

describe("what is said of a vote", () => {
  const votes = tableVotes(loadModule(process.cwd(), "unreasonable-criticism").module);
  const said = (id: string) => {
    const vote = votes.find((one) => one.id === id);
    return vote === undefined ? null : councilSays(vote.seats, vote.procedural, "past");
  };

  it.each([
    [
      "2005-03-31",
      "It passed: eleven voted yes, and no permanent member voted no. That is Article 27(3) of the Charter. By long practice it is enough that China and the United States did not vote no.",
    ],
    [
      "2011-02-26",
      "It passed: fifteen voted yes, and no permanent member voted no. That is Article 27(3) of the Charter.",
    ],
    [
      "2014-05-22",
      "It failed: thirteen voted yes, but the no of China and Russia, permanent members, stopped it, under Article 27(3) of the Charter.",
    ],
    [
      "2014-12-22",
      "It passed: eleven voted yes, and nine are enough for a procedural decision, under Article 27(2) of the Charter. The no of China and Russia did not stop it.",
    ],
    [
      "2024-03-28",
      "It failed: thirteen voted yes, but the no of Russia, a permanent member, stopped it, under Article 27(3) of the Charter.",
    ],
  ])("is one sentence on what happened, and the rule: %s", (id, sentence) => expect(said(id)).toBe(sentence));

  const now = (name: keyof typeof patterns) => {
    const { procedural, positions } = patterns[name];
    const seats = seatsInAgreement("for").map((seat, index) => ({
      ...seat,
      position: positions[index] ?? "for",
    }));
    return councilSays(seats, procedural, "now");
  };

  it.each([
    ["eight-yes", "It fails: eight vote yes, and nine are needed, under Article 27(3) of the Charter."],
    [
      "one-no",
      "It fails: fourteen vote yes, but the no of China, a permanent member, stops it, under Article 27(3) of the Charter.",
    ],
    [
      "six-no",
      "It passes: nine vote yes, and no permanent member votes no. That is Article 27(3) of the Charter.",
    ],
    [
      "agenda-two-no",
      "It passes: nine vote yes, and nine are enough for a procedural decision, under Article 27(2) of the Charter. The no of China and Russia does not stop it.",
    ],
  ] as const)("speaks of a set-up in the present: %s", (name, sentence) => expect(now(name)).toBe(sentence));
});

describe("the words of lists and dates", () => {
  it.each([
    [[], ""],
    [["China"], "China"],
    [["China", "France", "Russia"], "China, France and Russia"],
  ])("lists %j", (names, text) => expect(listed(names)).toBe(text));

  it.each([
    [[3], "elected member 3"],
    [[3, 4], "elected members 3 and 4"],
    [[3, 4, 5], "elected members 3 to 5"],
    [[1, 3, 4], "elected members 1, 3 and 4"],
  ])("names the seats %j", (numbers, text) => expect(councilVoteWords.electedUnnamed(numbers)).toBe(text));

  it.each([
    ["2009", undefined, "2009"],
    ["2008-12", undefined, "December 2008"],
    ["2014-12-22", undefined, "22 December 2014"],
    ["2013-08-20", "2013-10-31", "20 August to 31 October 2013"],
    ["2013-12-30", "2014-01-02", "30 December 2013 to 2 January 2014"],
  ])("says of %s until %s: %s", (date, until, text) => expect(formatSpan(date, until)).toBe(text));
});
