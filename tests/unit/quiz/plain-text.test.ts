import { describe, expect, it } from "vitest";
import { labelOf } from "@/lib/quiz/outline";
import { plainText } from "@/lib/quiz/plain-text";

describe("markup as plain text", () => {
  it("has no tags, and the signs that markup writes otherwise", () => {
    expect(plainText(" <p>Council <em>and</em> Court</p> ")).toBe("Council and Court");
    expect(plainText("1 &lt; 2 &amp; 3 &gt; 2, &quot;so&quot; it&#x27;s")).toBe(`1 < 2 & 3 > 2, "so" it's`);
    expect(plainText("caf&#xE9; &#x1F54A;")).toBe("café 🕊");
    // What only looks like a sign once it is read stays as it is.
    expect(plainText("&amp;lt;")).toBe("&lt;");
  });
});

describe("the label of a question", () => {
  it("is its sentence in one line of plain text", () => {
    expect(labelOf("<p>Who  may\nveto?</p><p>Why?</p>")).toBe("Who may veto? Why?");
    // A tag before a full stop is no space before it.
    expect(labelOf("<p>It needs <b>nine</b>. Who?</p>")).toBe("It needs nine. Who?");
    expect(labelOf("1 &lt; 2 &amp; caf&#xE9; &#x1F54A;")).toBe("1 < 2 & café 🕊");
  });

  it("ends after a whole word where it is too long, and says so", () => {
    expect(labelOf("one two three", 13)).toBe("one two three");
    expect(labelOf("one two three", 12)).toBe("one two …");
    expect(labelOf("a".repeat(30).concat(" ", "b".repeat(80)))).toBe(`${"a".repeat(30)} …`);
  });
});
