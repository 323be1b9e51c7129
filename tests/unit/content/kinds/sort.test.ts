import { describe, expect, it } from "vitest";
import { build, markdown, questionIn, toldOf } from "../example-module";
import { common, refuses } from "../written-question";

describe("the text of a sort", () => {
  const sort = markdown`
    <Sort id="kinds" ${common} into="Fact | China's claim">
    What is each?

    | Statement | Category | Why |
    |---|---|---|
    | Hua refused. | Fact | On record. |
    | It does not exist. | China's claim | Said by its mission. |
    </Sort>
  `;

  it("may have an apostrophe in a category", () => expect(toldOf(sort)).toEqual([]));
  refuses(
    "one without into",
    sort.replace(/ into=".*"/, ""),
    '7:1  <Sort> does not say into which categories – write into="First | Second"',
  );
  refuses(
    "one with a single category",
    sort.replace(/ into=".*"/, ' into="Fact"'),
    '7:1  <Sort> does not say into which categories – write into="First | Second"',
  );
  refuses(
    "a category that into names twice",
    sort.replace('into="Fact', 'into="Fact | Fact'),
    '7:1  into names "Fact" twice – remove one of them',
  );
  refuses(
    "one without a table",
    sort.replace(/\| Statement[\s\S]*mission\. \|\n/, ""),
    "7:1  <Sort> has no table with three columns: statement, category and why – after the prompt, and a blank line, write a table with three columns: statement, category and why",
  );
  refuses(
    "an unknown category",
    sort.replace("| Fact |", "| Facts |"),
    '12:1  category "Facts" is not one of into – did you mean "Fact"?',
  );
  refuses(
    "a statement without its reason",
    sort.replace("On record.", ""),
    '12:1  statement "Hua refused." does not say why – fill the third cell',
  );
  refuses(
    "a row without a statement",
    sort.replace("Hua refused.", ""),
    "12:1  a row has no statement – fill the first cell, or remove the row",
  );
  refuses(
    "a statement twice in one category",
    sort.replace("</Sort>", "| Hua refused. | Fact | Again. |\n</Sort>"),
    '14:1  statement "Hua refused." stands twice in "Fact" – remove one of the two rows',
  );
  refuses(
    "a single statement",
    sort.replace(/\| It does.*\n/, ""),
    "7:1  <Sort> has fewer than two statements – write at least two",
  );
});

describe("a sort", () => {
  const sort = markdown`
    <Sort id="kinds" ${common} into="Fact | Claim | Opinion">
    What is each?

    | Statement | Category | Why |
    |---|---|---|
    | Hua refused. | Fact | On record. |
    | It aims at China. | Claim | Snyder says so. |
    | It aims at China. | Opinion | It is his judgement. |
    </Sort>
  `;

  it("lets a statement in two rows stand in two categories, each with its reason", () => {
    const { ask, key } = questionIn("sort", sort);
    expect(ask.statements).toEqual([
      { id: "a", html: "Hua refused." },
      { id: "b", html: "It aims at China." },
    ]);
    expect(ask.categories.map(({ id }) => id)).toEqual(["c-a", "c-b", "c-c"]);
    expect(key.right).toEqual({
      a: { "c-a": "<p>On record.</p>" },
      b: { "c-b": "<p>Snyder says so.</p>", "c-c": "<p>It is his judgement.</p>" },
    });
  });

  it("is remembered the same whatever the order of its rows", () => {
    const { lock } = build(sort);
    const rows = sort.split("\n").filter((line) => line.startsWith("| It aims"));
    const turned = sort.replace(rows.join("\n"), rows.reverse().join("\n"));
    expect(build(turned, lock).lock).toEqual(lock);
  });
});
