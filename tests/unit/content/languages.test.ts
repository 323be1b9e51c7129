import { expect, it } from "vitest";
import { languageNamed } from "@/lib/content/languages";

it.each([
  ["French", "French"],
  ["french", "French"],
  ["fr", "French"],
  ["zh-Hant", "Traditional Chinese"],
  ["Ewe", "Ewe"],
  ["Tok Pisin", "Tok Pisin"],
  ["not known", "not known"],
])("a language has one name, however it is written: %s is %s", (written, name) => {
  expect(languageNamed(written)).toBe(name);
});
