import { describe, expect, it } from "vitest";
import { build, questionIn } from "../example-module";
import { writtenChoice } from "../written-question";

describe("choices", () => {
  it("may have several right ones, remembered in one order", () => {
    const text = writtenChoice.replaceAll("Choice", "Choices").replace("[ ]", "[X]");
    expect(questionIn("choices", text).key.right).toEqual(["a", "b"]);
    expect(build(text).lock.agenda?.key).toBe("a|b");
  });
});
