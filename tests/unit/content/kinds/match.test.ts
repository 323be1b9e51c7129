import { describe, expect, it } from "vitest";
import { markdown, questionIn, toldOf } from "../example-module";
import { common, refuses } from "../written-question";

describe("the text of a match", () => {
  const match = markdown`
    <Match id="who" ${common}>
    Which went to whom?

    | Addressee | Recommendation | Why |
    |---|---|---|
    | The Council | Refer it | Paragraph 94. |
    | China | Return nobody | Paragraph 90. |
    |  | Declare war | Nobody asked for it. |
    </Match>
  `;

  it("may have an option without a partner", () => expect(toldOf(match)).toEqual([]));
  refuses(
    "one without a table",
    match.replace(/\|[\s\S]*\|\n/, ""),
    "7:1  <Match> has no table with three columns: what, its partner and why – after the prompt, and a blank line, write a table with three columns: what, its partner and why",
  );
  refuses(
    "fewer than two rows",
    match.replace(/\| China.*\n/, ""),
    "7:1  <Match> has fewer than two rows – write at least two",
  );
  refuses(
    "a single partner for every row",
    match.replace("Return nobody", "Refer it").replace(/\| {2}\|.*\n/, ""),
    "7:1  <Match> has a single partner – write at least two, or there is nothing to choose",
  );
  refuses(
    "a row without a partner",
    match.replace("Return nobody", ""),
    '13:1  row "China" has no partner – fill the second cell',
  );
  refuses(
    "a row without its reason",
    match.replace("Paragraph 90.", ""),
    '13:1  row "China" does not say why – fill the third cell',
  );
  refuses(
    "a row that stands twice",
    match.replace("| China", "| The Council"),
    '13:1  row "The Council" stands twice – remove one of them: a row has one partner',
  );
  refuses(
    "an empty row",
    match.replace("Declare war", ""),
    "14:1  a row is empty – fill its second cell, or remove it",
  );
  refuses(
    "a row that a bar cuts in four",
    match.replace("Paragraph 90.", "Paragraph 90 | 91."),
    "13:1  a row has 4 cells – write three; a bar inside a cell is written \\|",
  );
});

describe("a match", () => {
  const match = markdown`
    <Match id="who" ${common}>
    Which went to whom?

    | Addressee | Recommendation | Why |
    |---|---|---|
    | The *Council* | Refer it | Paragraph 94. |
    | China | Return nobody | Paragraph \`90\`. |
    | Other states | Return nobody | Paragraph 90. |
    |  | Declare war | Nobody asked for it. |
    </Match>
  `;

  it("offers each option once, also one without a partner", () => {
    const { ask } = questionIn("match", match);
    expect(ask).toEqual({
      rows: [
        { id: "a", html: "The <em>Council</em>" },
        { id: "b", html: "China" },
        { id: "c", html: "Other states" },
      ],
      options: [
        { id: "o-a", html: "Refer it" },
        { id: "o-b", html: "Return nobody" },
        { id: "o-c", html: "Declare war" },
      ],
      rowTitle: "Addressee",
      optionTitle: "Recommendation",
    });
  });

  it("keeps a partner and a reason for each row", () => {
    expect(questionIn("match", match).key).toEqual({
      right: { a: "o-a", b: "o-b", c: "o-b" },
      why: { a: "<p>Paragraph 94.</p>", b: "<p>Paragraph <code>90</code>.</p>", c: "<p>Paragraph 90.</p>" },
    });
  });
});
