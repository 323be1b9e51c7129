import { describe, expect, it } from "vitest";
import { markdown, questionIn, toldOf } from "../example-module";
import { refuses } from "../written-question";

describe("the text of an explanation", () => {
  const explain = markdown`
    <Explain id="why" objective="abstention">
    Why is it not a verdict?

    > It was not a court.

    - It names the standard of proof.
    </Explain>
  `;

  it("needs no source", () => expect(toldOf(explain)).toEqual([]));
  refuses(
    "one without a model answer",
    explain.replace("> It was not a court.\n\n", ""),
    "7:1  <Explain> has no quotation with a model answer – after the prompt, and a blank line, write a quotation with a model answer",
  );
  refuses(
    "one without points to check",
    explain.replace("\n- It names the standard of proof.\n", ""),
    "7:1  <Explain> has no list of points to check the own text against – after the prompt, and a blank line, write a list of points to check the own text against",
  );
  refuses(
    "a second quotation",
    explain.replace("> It", "> The article says so.\n\n> It"),
    "12:1  a second quotation in <Explain> – make it one with the first: the same bullet throughout, and what belongs to a line indented",
  );
  refuses(
    "text between two quotations",
    explain.replace("> It", "> The article says so.\n\nAnd you?\n\n> It"),
    "12:1  text after the answers of <Explain> – move it above the answers, so that it belongs to the prompt",
  );
});

describe("an explanation", () => {
  it("is never scored and needs no source; it has a model answer and points to check", () => {
    const question = questionIn(
      "explain",
      markdown`
        <Explain id="why" objective="abstention">
        Why is it no verdict?

        > It was *no* court.
        >
        > Paragraph 74 says so.

        - It names the *standard* of proof.
        - It says who decides.
        </Explain>
      `,
    );
    expect(question).toMatchObject({
      scored: false,
      see: [],
      ask: {
        rubric: [
          { id: "a", html: "It names the <em>standard</em> of proof." },
          { id: "b", html: "It says who decides." },
        ],
      },
    });
    expect(question.key.model).toBe("<p>It was <em>no</em> court.</p>\n<p>Paragraph 74 says so.</p>");
  });
});
