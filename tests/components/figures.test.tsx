import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Figure } from "@/components/figures/figure";
import type { Drawing } from "@/lib/content/drawings";
import type { Module } from "@/lib/content/module";

const module: Pick<Module, "facts" | "sources"> = {
  facts: { F8: { says: "So.", source: "S/PV.7353", status: "verified" } },
  sources: {
    "S/PV.7353": {
      title: "Record",
      publisher: "UN",
      kind: "official",
      url: "https://docs.un.org/en/S/PV.7353",
    },
  },
};
const common = { title: "Votes.", says: "Eleven said yes.", facts: ["F8"] };
const bars: Drawing = {
  ...common,
  kind: "bars",
  unit: "votes",
  parts: ["yes", "no"],
  line: { at: 9, says: "nine votes" },
  rows: [
    { label: "2014", values: [11, 4], open: false },
    { label: "2015", values: [9, 6], open: false },
  ],
};

function show(drawing: Drawing, onPaper = false) {
  render(<Figure drawing={drawing} module={module} onPaper={onPaper} />);
}

describe("a figure", () => {
  it("is a picture with its sentence for a name, and leads to the source of its data", () => {
    show(bars);
    expect(screen.getByRole("img", { name: "Eleven said yes." })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "S/PV.7353" })).toHaveAttribute(
      "href",
      "https://docs.un.org/en/S/PV.7353",
    );
  });

  it("says the same as a table", () => {
    show(bars, true);
    const row = screen.getByRole("row", { name: /2014/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["11", "4"]);
  });

  it("says in the table of a row with its own words no parts that nobody counted", () => {
    show({ ...bars, rows: [{ label: "2018", values: [8, 0], shown: "8, no vote", open: false }] }, true);
    expect(within(screen.getByRole("row", { name: /2018/ })).getByRole("cell")).toHaveTextContent(
      "8, no vote",
    );
  });

  it("writes an amount behind the line that would run through its letters", () => {
    const rows = [
      { label: "2018", values: [8, 0], shown: "8, no vote", open: false },
      { label: "2014", values: [11, 4], open: false },
    ];
    show({ ...bars, rows });
    const image = screen.getByRole("img");
    const at = (text: string) => Number(within(image).getByText(text).getAttribute("x"));
    const rule = image.querySelector(".drawing-rule")?.getAttribute("d") ?? "";
    const line = Number(/^M([\d.]+)/.exec(rule)?.[1]);
    expect(at("8, no vote")).toBeGreaterThan(line);
    expect(at("11–4")).toBeGreaterThan(at("8, no vote"));
  });

  it("draws its bars to one scale", () => {
    show(bars);
    const drawn = screen.getByRole("img").querySelectorAll("rect");
    const [yes, no, fewer] = [...drawn].map((rect) => Number(rect.getAttribute("width")));
    expect((yes ?? 0) / (no ?? 1)).toBeCloseTo(11 / 4, 5);
    expect((yes ?? 0) / (fewer ?? 1)).toBeCloseTo(11 / 9, 5);
  });

  it("shows an estimate as a band from the least to the most, and no point", () => {
    show({ ...common, kind: "range", unit: "people", least: 80_000, most: 120_000, until: 150_000 });
    const image = screen.getByRole("img");
    expect(within(image).getByText("80,000 to 120,000 people")).toBeInTheDocument();
    expect(image.querySelectorAll("circle")).toHaveLength(0);
  });

  it("numbers days on the drawing as in the list below it, and names each day once", () => {
    show({
      ...common,
      kind: "days",
      days: [
        { date: "2014-02-14", events: ["A."] },
        { date: "2014-02-15", events: [] },
        { date: "2014-02-17", events: ["B.", "C."] },
      ],
    });
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "14 February 2014. A.",
      "17 February 2014. B.",
      "C.",
    ]);
  });

  it("gives discs areas that are the amounts, and none to nought", () => {
    show({
      ...common,
      kind: "grid",
      rowTitle: "Decade",
      columns: ["A", "B"],
      rows: [
        { label: "1940s", values: [40, 10] },
        { label: "1950s", values: [0, 1] },
      ],
    });
    const radii = [...screen.getByRole("img").querySelectorAll("circle.drawing-disc")].map((disc) =>
      Number(disc.getAttribute("r")),
    );
    expect(radii).toHaveLength(3);
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 5);
  });

  it("tells in words who took whose words over, and where that is not certain", () => {
    show(
      {
        ...common,
        kind: "relay",
        from: "Lin",
        tellers: [{ name: "An agency", words: "unfair" }],
        copies: [{ name: "A paper", words: "unfair", of: ["An agency"], unsure: true }],
      },
      true,
    );
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Lin → An agency: unfair",
      "An agency → A paper: unfair (the same English words; how they got there was not found)",
    ]);
  });

  it("keeps a marked sentence a sentence, and says what each mark is", () => {
    show({
      ...common,
      kind: "sentence",
      parts: [
        { text: "She said", mark: "fact", why: "It is on record." },
        { text: "that it will", mark: "inference", why: "Nobody said so." },
        { text: "rain." },
      ],
    });
    expect(screen.getByText("She said").closest("blockquote")).toHaveTextContent(
      "She said1 that it will2 rain.",
    );
    expect(screen.getAllByRole("listitem")[1]).toHaveTextContent("inference. Nobody said so.");
  });
});
