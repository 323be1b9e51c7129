import { expect, it } from "vitest";
import { toldApart } from "@/lib/class/told-apart";

it("tells classes of one name apart by when they meet, else by which of them each is", () => {
  const classes = [
    { id: "a", name: "7b", day: "" },
    { id: "b", name: "7b", day: "Monday" },
    { id: "c", name: "8a", day: "Monday" },
    { id: "d", name: "7b", day: "Friday" },
    { id: "e", name: "7b", day: "Friday" },
  ];
  expect([...toldApart(classes).values()].map(({ name, by }) => [name, by])).toEqual([
    ["7b", 1],
    ["7b", "Monday"],
    ["8a", null],
    ["7b", 3],
    ["7b", 4],
  ]);
});
