import { describe, expect, it } from "vitest";
import { emptyProgress, type Progress } from "@/lib/progress/progress";
import { readSetting, type SettingKind, settings } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { lessonKey, moduleId } from "@/lib/quiz/names";

const lesson = lessonKey({ module: moduleId("north"), slug: "first" });
const withValue = (name: string, value: boolean | string): Progress => ({
  ...emptyProgress,
  settings: { [name]: { value, at: 1 } },
});

describe("a setting", () => {
  // Names stand in saved records: none may ever change.
  it.each<[string, SettingKind<boolean>]>([
    ["askConfidence", settings.askConfidence],
    ["reminded", settings.reminded],
    ["installAsked", settings.installAsked],
    ["short/north/first", settings.short(lesson)],
    ["term/veto", settings.termAsked("term/veto")],
  ])("%s is chosen or not", (name, kind) => {
    expect(writeSetting(emptyProgress, kind, true, 1)).toEqual(withValue(name, true));
    expect(readSetting(withValue(name, true), kind)).toBe(true);
    for (const other of [emptyProgress, withValue(name, false), withValue(name, "true"), withValue("", true)])
      expect(readSetting(other, kind)).toBe(false);
  });

  it.each<[string, SettingKind<string | null>]>([
    ["codeWord", settings.codeWord],
    ["for/north/first", settings.assigned(lesson)],
    ["link/north/first", settings.assignmentLink(lesson)],
    ["asked/north/first", settings.asked(lesson)],
    ["look/theme", settings.look("look/theme")],
  ])("%s is a text or none", (name, kind) => {
    expect(writeSetting(emptyProgress, kind, "text", 1)).toEqual(withValue(name, "text"));
    expect(writeSetting(emptyProgress, kind, null, 1)).toEqual(withValue(name, ""));
    expect(readSetting(withValue(name, "text"), kind)).toBe("text");
    expect(readSetting(emptyProgress, kind)).toBeNull();
    expect(readSetting(withValue(name, true), kind)).toBeNull();
  });

  it("that is a text and has none is written as an empty one", () => {
    expect(settings.assigned(lesson).write(null)).toBe("");
    expect(settings.assigned(lesson).write("For Ana")).toBe("For Ana");
  });

  it.each([
    ["held", "held"],
    ["2", 2],
    ["", null],
    ["0", null],
    ["x", null],
  ])("of tries reads %j as %j", (written, tries) => {
    expect(readSetting(withValue(`tries/${lesson}`, written), settings.tries(lesson))).toBe(tries);
  });

  it("of tries is written as it is read, and stands under no lesson where there is none", () => {
    for (const tries of ["held", 2, null] as const)
      expect(
        readSetting(writeSetting(emptyProgress, settings.tries(null), tries, 1), settings.tries(null)),
      ).toBe(tries);
    expect(Object.keys(writeSetting(emptyProgress, settings.tries(null), 2, 1).settings)).toEqual(["tries/"]);
    expect(writeSetting(emptyProgress, settings.tries(lesson), null, 1)).toEqual(
      withValue(`tries/${lesson}`, ""),
    );
  });
});
