import { describe, expect, it } from "vitest";
import { challengesOf } from "@/lib/content/challenges";
import { loadModule } from "@/lib/content/load";
import { countsByMember, decadeOf, memberOf, type Veto, vetoesOf } from "@/lib/content/vetoes";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");
const vetoes = vetoesOf(module);

describe("the vetoes on record", () => {
  it("are, decade by decade, as many as the figure of the lesson draws", () => {
    const grid = module.drawings["vetoes-by-decade"];
    if (grid?.kind !== "grid") throw new Error("the figure is gone");
    const toSeptember2022 = vetoes.filter(({ day }) => day < "2022-09-15");
    const counted = grid.rows.map(({ label }) => {
      const counts = countsByMember(
        toSeptember2022.filter(({ day }) => label.startsWith(decadeOf(day).slice(0, 4))),
      );
      return [counts.Russia, counts["United States"], counts["United Kingdom"], counts.France, counts.China];
    });
    expect(counted).toEqual(grid.rows.map(({ values }) => values));
  });

  it("say who else voted no where the vote's figures are known, and nothing where they are not", () => {
    const on = (day: string) => vetoes.filter((veto) => veto.day === day);
    expect(on("2023-10-25")).toMatchObject([{ by: ["China", "Russia"], others: ["United Arab Emirates"] }]);
    expect(on("2022-05-26")).toMatchObject([
      { draft: "S/2022/431", others: [], source: { label: "SC/14911" } },
    ]);
    expect(on("1972-08-25")).toMatchObject([{ by: ["China"], others: null }]);
  });

  it("hold every veto that the register of votes knows, and none twice", () => {
    const stopped = Object.entries(module.votes).filter(
      ([, { adopted, procedural, named }]) =>
        !adopted && procedural === false && named.against.some((name) => memberOf(name) !== null),
    );
    expect(stopped.length).toBeGreaterThan(20);
    for (const [day, { named }] of stopped) {
      const found: Veto[] = vetoes.filter((veto) => veto.day === day);
      expect(found, day).toHaveLength(1);
      const cast = named.against.filter((name) => memberOf(name) !== null);
      expect(found[0]?.by.toSorted(), day).toEqual(cast.toSorted());
    }
  });
});

describe("the set-ups to guess", () => {
  it("are five of the record, and between them every way a vote can end", () => {
    const challenges = challengesOf(module);
    expect(challenges.map(({ day, holds }) => [day, holds])).toEqual([
      ["2014-12-22", "passes"],
      ["2018-12-07", "too-few"],
      ["2022-05-26", "veto"],
      ["2013-03-07", "passes"],
      ["2016-12-09", "passes"],
    ]);
    for (const { source } of challenges) expect(source.url).toMatch(/^https:/);
  });
});
