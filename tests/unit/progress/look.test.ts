import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { applyLook } from "@/components/ui/apply-look";
import { serialise } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { type LookSetting, looks, settingsIn } from "@/lib/progress/look";
import { emptyProgress, saveSetting } from "@/lib/progress/progress";
import { arbitraryProgress } from "./arbitrary-progress";

const settings: LookSetting[] = ["look/theme", "look/text", "look/motion"];

describe("settingsIn", () => {
  it("finds every setting of a record as it is stored", () => {
    const choice = fc
      .constantFrom(...settings)
      .chain((name) => fc.record({ name: fc.constant(name), value: fc.constantFrom("", ...looks[name]) }));
    fc.assert(
      fc.property(arbitraryProgress, fc.array(choice, { maxLength: 5 }), (progress, choices) => {
        const chosen = choices.reduce(
          (all, { name, value }, at) => saveSetting(all, name, { value, at }),
          progress,
        );
        expect(settingsIn(serialise(chosen, { record: "r" }))).toEqual(chosen.settings);
      }),
    );
  });

  it.each([null, "", "{", '{"settings":{', '"settings":{]}'])(
    "leaves it to the device where nothing can be read: %s",
    (text) => expect(settingsIn(text)).toEqual({}),
  );
});

describe("the script in the head", () => {
  it("finds what was stored under the record's name", () => {
    const stored = new Map([
      [progressKeys.record, serialise(saveSetting(emptyProgress, "look/theme", { value: "dark", at: 1 }))],
    ]);
    const html = { dataset: {} };
    vi.stubGlobal("localStorage", { getItem: (name: string) => stored.get(name) ?? null });
    vi.stubGlobal("document", { documentElement: html });
    applyLook();
    expect(html.dataset).toEqual({ theme: "dark" });
    vi.unstubAllGlobals();
  });
});

describe("the dark colours", () => {
  it("are the same for who chose them and for whose device has them", () => {
    const css = readFileSync("app/styles/base.css", "utf8");
    const colours = (start: string) => {
      const rules = css.slice(css.indexOf(start) + start.length);
      return rules.slice(0, rules.indexOf("}")).match(/--[a-z-]+: [^;]+;/g);
    };
    const chosen = colours(':root[data-theme="dark"] {');
    expect(chosen?.length).toBeGreaterThan(8);
    expect(chosen).toEqual(colours(':root:not([data-theme="light"]) {'));
  });
});
