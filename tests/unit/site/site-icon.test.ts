import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { siteIcon } from "@/components/ui/site-icon";

it("the icon in the pages is the drawing of which the other icons are made", () => {
  const drawn = readFileSync("public/icon.svg", "utf8").trim().replaceAll('"', "'");
  expect(decodeURIComponent(siteIcon)).toBe(`data:image/svg+xml,${drawn}`);
});
