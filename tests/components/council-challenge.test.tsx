import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { CouncilChallenge } from "@/components/explore/council-challenge";
import { VetoTable } from "@/components/explore/veto-table";

const source = { label: "Reuters", url: "https://example.org/" };

describe("a set-up to guess", () => {
  it("asks first and keeps what happened, with its rule and source, to be opened", () => {
    const challenge = {
      id: "2018-12-07",
      day: "2018-12-07",
      question: "A meeting",
      procedural: true,
      vote: null,
      backers: 8,
      holds: "too-few" as const,
      after: "No vote was held.",
      source,
    };
    render(<CouncilChallenge challenges={[challenge]} votes={[]} />);
    expect(screen.getByText("8 members back it.")).toBeVisible();
    expect(
      within(screen.getByRole("group", { name: "What do you expect?" })).getAllByRole("radio"),
    ).toHaveLength(3);
    const answer = screen.getByText(/It failed before a vote: nine are needed, under Article 27\(2\)/);
    expect(answer.closest("details")).not.toHaveAttribute("open");
    expect(answer).toHaveTextContent("No vote was held.");
    expect(screen.getByRole("link", { name: "Reuters", hidden: true })).toHaveAttribute("href", source.url);
  });

  it("shows five of many, and folds the others away", () => {
    const challenges = Array.from({ length: 9 }, (_, at) => ({
      id: `2018-12-0${at + 1}`,
      day: `2018-12-0${at + 1}`,
      question: "A meeting",
      procedural: true,
      vote: null,
      backers: 8,
      holds: "too-few" as const,
      after: null,
      source,
    }));
    render(<CouncilChallenge challenges={challenges} votes={[]} />);
    const groups = screen.getAllByRole("group", { name: "What do you expect?", hidden: true });
    expect(groups).toHaveLength(9);
    const folded = screen.getByText("More set-ups (4)").closest("details");
    expect(groups.filter((group) => folded?.contains(group))).toHaveLength(4);
  });
});

describe("the vetoes", () => {
  it("stand by decade with the counts of all five, and each with its draft and who else voted no", () => {
    render(
      <VetoTable
        vetoes={[
          { day: "1946-02-16", draft: "S/PV.23", about: "Syria", by: ["Soviet Union"], others: null, source },
          {
            day: "2023-10-25",
            draft: null,
            about: "Gaza",
            by: ["China", "Russia"],
            others: ["Albania"],
            source,
          },
        ]}
      />,
    );
    const [forties, twenties] = screen.getAllByRole("table", { hidden: true });
    expect(forties?.closest("details")).toHaveTextContent(/1940s.*China 0.*Russia 1.*US 0/);
    expect(twenties?.closest("details")).toHaveTextContent(/2020s.*China 1.*France 0.*Russia 1/);
    expect(twenties).toHaveTextContent("Albania voted no as well.");
    // For a member without one in those years a sentence stands in for the table: the styles choose.
    expect(twenties?.closest("details")).toHaveClass("none-by-2", "none-by-4", "none-by-5");
    expect(twenties?.closest("details")).not.toHaveClass("none-by-1");
    expect(twenties?.parentElement).toHaveTextContent(
      "No veto of this member in these years is on the list.",
    );
  });
});
