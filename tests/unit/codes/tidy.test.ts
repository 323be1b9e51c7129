import { describe, expect, it } from "vitest";
import { tidyLetters, tidyPasted } from "@/lib/codes/tidy";
import { tally } from "./many-changes";

describe("a code on its way", () => {
  it("opens as what it is after every change that keeps its meaning", async () => {
    const { opened, wrong, lost, tries } = await tally("keeps", 500, 1);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(opened).toBe(tries);
  });

  it("never opens as something else after a change that does not", async () => {
    const { wrong } = await tally("loses", 500, 2);
    expect(wrong).toEqual([]);
  });
});

describe("what was pasted", () => {
  it("is given back as it was where nothing changed it", () => {
    const texts = [
      "Ana – 5 < 6 & 7 > 3, a = b, 100 % sure, f(x)=y",
      "ACHTUNG ACHTUNG ACHTUNG ACHTUNG ACHTUNG",
      "Line one\nLine two\n\nLine four",
    ];
    for (const text of texts) expect(tidyPasted(text)).toBe(tidyLetters(text));
  });

  it("comes out of base 64 and quoted-printable with letters of other scripts", () => {
    const said = "Größe 조선 – here is the code";
    const letters = btoa(String.fromCharCode(...new TextEncoder().encode(said)));
    expect(tidyPasted(`A: b\n\n${letters}`)).toContain("Größe 조선 - here is the code");
    expect(tidyPasted("Gr=C3=B6=C3=9Fe=3D1=\n0")).toBe("Größe=10");
  });
});
