import { describe, expect, it } from "vitest";
import { doubtOf, dueOf, offsetName } from "@/lib/assignment/due";
import { formatClock } from "@/words/format";

const utc = (date: string, time: string, zone: string) => {
  const due = dueOf(date, time, zone);
  return due === null ? null : [new Date(due.at).toISOString().slice(0, 16), due.offset];
};

/** Zones whose clocks change by more or less than an hour, at midnight, by a day, or for a month, and when they did. */
const changing: readonly (readonly [zone: string, years: readonly number[]])[] = [
  ["Europe/Berlin", [2026]],
  ["Australia/Lord_Howe", [2026]],
  ["Antarctica/Troll", [2026]],
  ["Antarctica/Casey", [2023]],
  ["Africa/Casablanca", [2026]],
  ["Pacific/Apia", [2011]],
  ["America/Havana", [2026]],
  ["Africa/Cairo", [2026]],
  ["Asia/Pyongyang", [2018]],
];

const hour = 3_600_000;

/** Compares what is said of each quarter of an hour beside a year's changes with what the zone's clock shows. */
function expectAsShown(zone: string, year: number): void {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const wallAt = (at: number) => Date.parse(`${clock.format(at).replace(" ", "T")}Z`);
  const isChange = (at: number, after: number) => wallAt(at + after) - wallAt(at) !== after;
  const end = Date.UTC(year + 1, 0, 1);
  for (let day = Date.UTC(year, 0, 1); day < end; day += 24 * hour) {
    if (!isChange(day, 24 * hour)) continue;
    let change = day;
    while (!isChange(change, hour / 4)) change += hour / 4;
    const shown = new Map<number, number[]>();
    for (let moment = change - 30 * hour; moment < change + 30 * hour; moment += hour / 4) {
      const wall = wallAt(moment);
      shown.set(wall, [...(shown.get(wall) ?? []), moment]);
    }
    for (let wall = wallAt(change) - 3.5 * hour; wall <= wallAt(change) + 2 * hour; wall += hour / 4) {
      const [date = "", time = ""] = new Date(wall).toISOString().slice(0, 16).split("T");
      const moments = shown.get(wall) ?? [];
      const doubt = moments.length === 0 ? "skipped" : moments.length > 1 ? "twice" : null;
      const where = `${date} ${time} in ${zone}`;
      expect(doubtOf(date, time, zone), where).toBe(doubt);
      if (moments[0] !== undefined) expect(dueOf(date, time, zone)?.at, where).toBe(moments[0]);
    }
  }
}

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
    // Two hours, and three.
    ["2026-10-25", "01:00", "Antarctica/Troll", "twice"],
    ["2023-03-09", "00:45", "Antarctica/Casey", "twice"],
    // For Ramadan and after it, by an hour.
    ["2026-02-15", "02:30", "Africa/Casablanca", "twice"],
    ["2026-03-22", "02:30", "Africa/Casablanca", "skipped"],
    // At midnight.
    ["2026-03-08", "00:00", "America/Havana", "skipped"],
    ["2026-11-26", "18:00", "UTC", null],
    ["", "18:00", "UTC", null],
  ])("says of %s %s in %s whether a clock shows it once: %s", (date, time, zone, doubt) => {
    expect(doubtOf(date, time, zone)).toBe(doubt);
  });

  it("takes every minute beside every change of a clock for what the clock shows", () => {
    for (const [zone, years] of changing) for (const year of years) expectAsShown(zone, year);
  }, 60_000);

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
