import { describe, expect, it } from "vitest";
import { promptsAlone, reasonsTeach } from "@/lib/content/rules/plain-reasons";
import { choice, readingOf, toldBy } from "./small-reading";

const good = "Eleven members voted for it, and nine are enough.";
/** A question whose reasons are all good but for the first. */
const withReason = (reason: string) =>
  choice().replace("> A reason.", `> ${reason}`).replaceAll("> A reason.", `> ${good}`);

describe("reasons-teach", () => {
  const told = (reason: string) => toldBy(reasonsTeach, readingOf(withReason(reason)));

  it("takes a reason that says what the record shows", () => expect(told(good)).toEqual([]));

  it.each([
    "Paragraph 94(a).",
    "Annex II of the report.",
    "See paragraphs 42 to 44 and 90 of the report A/HRC/25/63.",
    "17 February 2014.",
    "Right right right right right right right right right.",
    "The report says so, in Annex II, on page 4 of the report.",
  ])("refuses a reason that only points: %s", (reason) => {
    expect(told(reason)).toEqual([
      expect.stringMatching(
        /only points – say what makes the choice tempting or right, and what the record shows$/,
      ),
    ]);
  });

  it("refuses one of seven words, and says how many it has", () => {
    expect(told("The Council members had voted for it.")).toEqual([
      '11:5  the reason "The Council members had voted for it." has 7 words – say what makes the choice tempting or right, and what the record shows',
    ]);
  });
});

describe("prompts-alone", () => {
  const told = (prompt: string) => toldBy(promptsAlone, readingOf(choice({ prompt })));

  it.each([
    "What happened to the agenda in December 2014?",
    "Sort the statements about the commission's evidence.",
  ])("takes: %s", (prompt) => expect(told(prompt)).toEqual([]));

  it.each(["Sort the statements.", "Put the steps in order.", "What kind of sentence is each?"])(
    "refuses: %s",
    (prompt) => {
      expect(told(prompt)).toEqual([
        `8:1  "${prompt}" does not say what it is about – name the subject: the review shows it alone`,
      ]);
    },
  );

  it("wants the module's article by the name of its outlet", () => {
    const article = { title: "A headline", outlet: "The Post", date: "2014-02-18" };
    const named = (prompt: string) => toldBy(promptsAlone, readingOf(choice({ prompt }), { article }));
    expect(named("What does the article say of the Council's agenda?")).toEqual([
      '8:11  "who" speaks of "the article", and does not name it – name it by its outlet, The Post',
    ]);
    expect(named("What does the article in The Post say of the Council's agenda?")).toEqual([]);
    expect(told("What does the article say of the Council's agenda?")).toEqual([]);
  });

  it("refuses to point at what does not come along", () => {
    expect(told("Which paragraph above speaks of the Council's agenda?")).toEqual([
      '8:17  "who" points at "above", which does not come along – name what is meant',
    ]);
  });
});
