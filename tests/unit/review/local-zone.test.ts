import { afterEach, describe, expect, it } from "vitest";
import { localZone } from "@/components/ui/local-calendar";

const before = process.env.TZ;

function zoneIn(name: string): string {
  process.env.TZ = name;
  return localZone();
}

describe("localZone", () => {
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it("is another one where days begin at another time, in any part of a year", () => {
    const names = [
      "UTC",
      "Europe/London",
      "Europe/Berlin",
      "Africa/Lagos",
      "Asia/Kolkata",
      "America/New_York",
    ];
    expect(new Set(names.map(zoneIn)).size).toBe(names.length);
  });

  it("is another one where summer time was given up, or begins on another day", () => {
    expect(zoneIn("Asia/Tehran")).not.toBe(zoneIn("Asia/Riyadh"));
    expect(zoneIn("America/Mexico_City")).not.toBe(zoneIn("America/Chicago"));
    expect(zoneIn("Asia/Jerusalem")).not.toBe(zoneIn("Europe/Athens"));
  });

  it("is the same as long as the clock is", () => {
    expect(zoneIn("Europe/Berlin")).toBe(zoneIn("Europe/Berlin"));
    expect(zoneIn("Europe/Berlin")).toBe(zoneIn("Europe/Vienna"));
  });
});
