import { expect, it } from "vitest";
import { rowNames } from "@/lib/quiz/spoken";

it("a row and what was chosen for it stand in one line, without the full stops of sentences", () => {
  const rows = [
    { id: "joined", html: "The state has <em>joined</em>." },
    { id: "asked", html: "Was it asked?" },
  ];
  const options = [{ id: "court", html: "The ICC may act." }];
  expect(rowNames(rows, options, { joined: "court" })).toBe(
    "The state has joined: The ICC may act; Was it asked?: –",
  );
});
