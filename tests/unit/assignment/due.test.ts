import { describe, expect, it } from "vitest";
import { doubtOf, dueOf, offsetName } from "@/lib/assignment/due";
import { formatClock } from "@/words/format";

const utc = (date: string, time: string, zone: string) => {
  const due = dueOf(date, time, zone);
  return due === null ? null : [new Date(due.at).toISOString().slice(0, 16), due.offset];
};

describe("dueOf", () => {
  it.each([
    ["2026-11-26", "18:00", "Europe/Berlin", ["2026-11-26T17:00", 60]],
    ["2026-07-01", "18:00", "Europe/Berlin", ["2026-07-01T16:00", 120]],
    ["2026-11-26", "08:30", "Asia/Kathmandu", ["2026-11-26T02:45", 345]],
    ["2026-11-26", "23:59", "America/St_Johns", ["2026-11-27T03:29", -210]],
    ["2026-11-26", "00:00", "Pacific/Kiritimati", ["2026-11-25T10:00", 840]],
    ["2026-12-31", "23:59", "UTC", ["2026-12-31T23:59", 0]],
  ])("takes %s %s in %s for one moment", (date, time, zone, expected) => {
    expect(utc(date, time, zone)).toEqual(expected);
  });

  it("takes an hour that a clock skips from before the change, and one shown twice as the first", () => {
    expect(utc("2026-03-29", "02:30", "Europe/Berlin")).toEqual(["2026-03-29T01:30", 120]);
    expect(utc("2026-10-25", "02:30", "Europe/Berlin")).toEqual(["2026-10-25T00:30", 120]);
    expect(utc("2026-10-25", "03:00", "Europe/Berlin")).toEqual(["2026-10-25T02:00", 60]);
  });

  it.each([
    ["2026-03-29", "02:30", "Europe/Berlin", "skipped"],
    ["2026-03-29", "03:00", "Europe/Berlin", null],
    ["2026-10-25", "02:30", "Europe/Berlin", "twice"],
    ["2026-10-25", "03:00", "Europe/Berlin", null],
    ["2026-10-25", "01:59", "Europe/Berlin", null],
    // Half an hour.
    ["2026-10-04", "02:15", "Australia/Lord_Howe", "skipped"],
    ["2026-04-05", "01:45", "Australia/Lord_Howe", "twice"],
    // A day that Samoa left out.
    ["2011-12-30", "12:00", "Pacific/Apia", "skipped"],
    ["2026-11-26", "18:00", "UTC", null],
    ["", "18:00", "UTC", null],
  ])("says of %s %s in %s whether a clock shows it once: %s", (date, time, zone, doubt) => {
    expect(doubtOf(date, time, zone)).toBe(doubt);
  });

  it.each([
    ["2026-02-30", "18:00", "UTC"],
    ["", "18:00", "UTC"],
    ["2026-11-26", "25:00", "UTC"],
    ["2026-11-26", "", "UTC"],
    ["2026-11-26", "18:00", "Mars/Olympus"],
  ])("knows no moment for %s %s in %s", (date, time, zone) => {
    expect(dueOf(date, time, zone)).toBeNull();
  });
});

describe("a due time in words", () => {
  it("is shown on the clock of a zone", () => {
    expect(formatClock(Date.UTC(2026, 10, 26, 17), 60)).toMatch(/^Thursday,? 26 November 2026(,| at) 18:00$/);
  });

  it("names the zone by its distance from UTC", () => {
    expect([0, 60, -210, 345].map(offsetName)).toEqual(["UTC", "UTC+1", "UTC−3:30", "UTC+5:45"]);
  });
});
