import { expect, it } from "vitest";
import { nameOf, sameBirth } from "@/lib/record/names";

it("says which record it is, and when it was begun", () => {
  expect(nameOf("id-7", 1_000)).toBe("id-7@1000");
});

it("is of one time with another that was begun within ten seconds, before or after", () => {
  const at = (time: number) => nameOf("id", time);
  expect(sameBirth(at(5_000), at(5_000))).toBe(true);
  expect(sameBirth(at(5_000), at(14_999))).toBe(true);
  expect(sameBirth(at(14_999), at(5_000))).toBe(true);
  expect(sameBirth(at(5_000), at(15_000))).toBe(false);
  expect(sameBirth(at(15_000), at(5_000))).toBe(false);
});

it("is of no time where it does not say when, as those of earlier versions", () => {
  expect(sameBirth("id", "id")).toBe(false);
  expect(sameBirth("id", nameOf("id", 5))).toBe(false);
  expect(sameBirth(nameOf("id", 5), "id")).toBe(false);
});
