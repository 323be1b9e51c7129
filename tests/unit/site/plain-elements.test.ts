import * as react from "react";
import { describe, expect, it } from "vitest";
import * as plain from "@/scripts/islands/plain-elements";

describe("an element in a late part", () => {
  it.each([[[]], [["veto"]], [["a ", "veto"]]])("holds its children as React's does: %j", (children) => {
    const given = { of: "x" };
    expect(plain.createElement("a", given, ...children).props).toEqual(
      react.createElement("a", given, ...children).props,
    );
  });
});
