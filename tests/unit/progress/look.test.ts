import { readdirSync, readFileSync } from "node:fs";
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

  it.each([null, "", "{", '{"settings":{', '"settings":{]}', '{"rows":1}{"look/theme":{"value":"dark"}}}'])(
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

  it("marks a page whose reader has answered something", () => {
    fc.assert(
      fc.property(arbitraryProgress, (progress) => {
        const html: { dataset: Record<string, string> } = { dataset: { begun: "" } };
        vi.stubGlobal("localStorage", { getItem: () => serialise(progress, { record: "r" }) });
        vi.stubGlobal("document", { documentElement: html });
        applyLook();
        expect("begun" in html.dataset).toBe(progress.attempts.length > 0);
        vi.unstubAllGlobals();
      }),
    );
  });
});

describe("the colours", () => {
  it("are named in one place, each for light and for dark", () => {
    const css = readdirSync("app/styles").map((file) => readFileSync(`app/styles/${file}`, "utf8"));
    const named = css.flatMap((text) => text.match(/^.*#[0-9a-f]{3,8}\b.*$/gm) ?? []);
    const onScreen = named.filter((line) => !/^ {4}--[a-z-]+: #(?:fff|000|333|999);$/.test(line));
    expect(onScreen.length).toBeGreaterThan(8);
    for (const line of onScreen)
      expect(line).toMatch(/^ {2}--[a-z-]+: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);$/);
  });
});
