import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ReviewEnd } from "@/components/review/review-end";
import { questionKey } from "@/lib/quiz/names";

// Day 20,785 is Saturday, 28 November 2026.
const monday = 20_787;
const coming = [1, 2, 3, 4, 5, 6, 7].map((ahead) => ({ day: monday + ahead, count: ahead === 1 ? 3 : 0 }));
const known = questionKey({ module: "north", id: "veto" });

it("says how many were right, what is known that was missed, and what the week asks", () => {
  render(
    <ReviewEnd
      outcome={{ asked: 4, right: 3, nowKnown: [{ question: known, missedOn: monday - 2 }] }}
      coming={coming}
      today={monday}
      labelOf={(key) => (key === known ? "How many votes?" : null)}
      heading={{ current: null }}
    />,
  );
  expect(screen.getByText("Right: 3 of 4.")).toBeInTheDocument();
  expect(screen.getByRole("listitem")).toHaveTextContent("How many votes? missed on Saturday, known today");
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "Mon",
  ]);
  expect(screen.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    "3",
    ...Array(6).fill("–"),
  ]);
  expect(screen.getByRole("button", { name: /calendar/ })).toBeEnabled();
});

it("says nothing of a week in which nothing comes back, nor of what was missed where nothing was", () => {
  render(
    <ReviewEnd
      outcome={{ asked: 1, right: 1, nowKnown: [] }}
      coming={coming.map(({ day }) => ({ day, count: 0 }))}
      today={monday}
      labelOf={() => null}
      heading={{ current: null }}
    />,
  );
  expect(screen.getAllByRole("heading")).toHaveLength(1);
  expect(screen.queryByRole("button")).toBeNull();
});

it("counts what it cannot name, after a sitting that was ended on an earlier visit", () => {
  const nowKnown = ["veto", "court"].map((id) => ({
    question: questionKey({ module: "north", id }),
    missedOn: monday - 1,
  }));
  render(
    <ReviewEnd
      outcome={{ asked: 2, right: 2, nowKnown }}
      coming={[]}
      today={monday}
      labelOf={() => null}
      heading={{ current: null }}
    />,
  );
  expect(screen.getByRole("listitem")).toHaveTextContent("2 questions missed before, known today");
});
