import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { CouncilExplorer } from "@/components/explore/council-explorer";
import { CouncilFigure } from "@/components/explore/council-figure";
import { IccRoad } from "@/components/explore/icc-road";
import type { TableVote } from "@/lib/content/votes";
import { seatsOf } from "@/lib/council/seats";

const named = { for: [], against: ["China", "Russia"], abstain: ["Chad", "Nigeria"], absent: [] };
const agenda: TableVote = {
  id: "2014-12-22",
  day: "2014-12-22",
  question: "An agenda",
  procedural: true,
  seats: seatsOf({ for: 11, against: 2, abstain: 2, absent: 0 }, named) ?? [],
  source: { label: "S/PV.7353", url: "https://docs.un.org/en/S/PV.7353" },
};

afterEach(() => history.replaceState(null, "", location.pathname));

async function expectResult(guess: string): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole("radio", { name: guess }));
  await userEvent.click(screen.getByRole("button", { name: "See what happens" }));
  return screen.getByText(/^It (?:passes|fails):/);
}

describe("the Council explorer", () => {
  it("asks what the learner expects before it says what happens", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    expect(screen.queryByText(/^It (?:passes|fails):/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "See what happens" }));
    expect(screen.getByText("Choose what you expect, then see what happens.")).toBeVisible();
    const result = await expectResult("It passes");
    expect(result).toHaveTextContent(
      "It fails: fourteen vote yes, but the no of China, a permanent member, stops it, under Article 27(3) of the Charter.",
    );
    expect(screen.getByText("You expected: it passes.")).toBeVisible();
  });

  it("puts a vote of the record on the table, with the members that are known", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Start from" }), "vote/2014-12-22");
    await userEvent.click(screen.getByRole("button", { name: "Load" }));
    await waitFor(() => expect(location.hash).toBe("#vote=2014-12-22"));
    expect(screen.getByRole("row", { name: /^No \(2\)/ })).toHaveTextContent(
      "China (permanent), Russia (permanent)",
    );
    expect(screen.getByRole("link", { name: "S/PV.7353" })).toHaveAttribute("href", agenda.source.url);
    const result = await expectResult("It passes");
    expect(result).toHaveTextContent(
      /It passes: eleven vote yes.*Article 27\(2\).*The no of China and Russia does not stop it\./,
    );
    expect(screen.getByText("You expected this.")).toBeVisible();
  });

  it("lets each member vote otherwise, asks again, and keeps the set-up in the address", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    await expectResult("It passes");
    const china = screen.getByRole("group", { name: /^China/, hidden: true });
    await userEvent.click(within(china).getByRole("radio", { name: "Abstain", hidden: true }));
    expect(screen.queryByText(/^It (?:passes|fails):/)).toBeNull();
    await waitFor(() => expect(location.hash).toBe("#kind=other&seats=ayyyy-yyyyyyyyyy"));
    const result = await expectResult("It passes");
    expect(result).toHaveTextContent(/By long practice it is enough that China does not vote no\./);
  });

  it("shows the result of every change at once where the learner wants that", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    await userEvent.click(screen.getByRole("checkbox", { name: /Show the result at once/ }));
    expect(screen.getByText(/^It fails: fourteen vote yes/)).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: /A procedural matter/ }));
    expect(screen.getByText(/^It passes: fourteen vote yes/)).toBeVisible();
  });

  it("opens the set-up of a link", () => {
    history.replaceState(null, "", "#kind=procedural&seats=nnnnn-yyyyyyyyyx");
    render(<CouncilExplorer votes={[agenda]} />);
    expect(screen.getByRole("row", { name: /^Absent \(1\)/ })).toHaveTextContent("elected member 10");
    expect(screen.getByRole("radio", { name: /A procedural matter/ })).toBeChecked();
  });

  it("says what to do where a link is damaged, and leaves the address as it was", async () => {
    history.replaceState(null, "", "#kind=other&seats=yyy");
    render(<CouncilExplorer votes={[agenda]} />);
    expect(screen.getByText(/The votes in the link are damaged: it has to name fifteen\./)).toBeVisible();
    await waitFor(() => expect(location.hash).toBe("#kind=other&seats=yyy"));
  });
});

describe("a vote in a lesson", () => {
  it("says what happened, which rule decided, and who voted how", () => {
    render(<CouncilFigure vote={agenda} />);
    expect(screen.getByText(/^It passed: eleven voted yes/)).toHaveTextContent(
      "The no of China and Russia did not stop it.",
    );
    expect(screen.getByRole("row", { name: /^Abstain \(2\)/ })).toHaveTextContent("1 Chad, 2 Nigeria");
    expect(screen.getByRole("img", { name: /11 yes, 2 no, 2 abstain/ })).toBeVisible();
    expect(screen.getByRole("link", { name: "S/PV.7353" })).toHaveAttribute("href", agenda.source.url);
    expect(screen.getByRole("link", { name: /Change the votes/ })).toHaveAttribute(
      "href",
      "/explore/council#vote=2014-12-22",
    );
  });

  it("leads nowhere on paper", () => {
    render(<CouncilFigure vote={agenda} onPaper />);
    expect(screen.queryByRole("link", { name: /Change the votes/ })).toBeNull();
  });
});

describe("the road to the Court", () => {
  const cases = [{ id: "syria", name: "Syria, 2014", end: "veto" as const }];
  const answer = async (question: RegExp, what: "Yes" | "No") =>
    userEvent.click(within(screen.getByRole("group", { name: question })).getByRole("radio", { name: what }));

  it("asks one question after the other, and says where the road ends", async () => {
    render(<IccRoad cases={cases} />);
    expect(screen.queryByRole("group", { name: /1 July 2002/ })).toBeNull();
    await answer(/a crime that the Court may try/, "Yes");
    expect(screen.getByText(/^Next: Did it happen on or after 1 July 2002/)).toBeVisible();
    await answer(/1 July 2002/, "No");
    expect(screen.getByText(/The Court cannot go back/)).toBeVisible();
    await waitFor(() => expect(location.hash).toBe("#road=yn"));
  });

  it("compares the walk with the record of a situation", () => {
    history.replaceState(null, "", "#case=syria&road=yynnyyn");
    render(<IccRoad cases={cases} />);
    expect(screen.getByText(/Syria, 2014 ends in the same place\./)).toBeVisible();
    expect(screen.getByRole("link", { name: "See it step by step" })).toHaveAttribute("href", "#case-syria");
  });

  it("says what to do where a link is damaged", () => {
    history.replaceState(null, "", "#road=yyz");
    render(<IccRoad cases={cases} />);
    expect(screen.getByText(/The answers in the link are damaged\./)).toBeVisible();
  });
});
