import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { CouncilExplorer } from "@/components/explore/council-explorer";
import { CouncilFigure } from "@/components/explore/council-figure";
import { IccRoad } from "@/components/explore/icc-road";
import { playCouncil } from "@/components/explore/play-council";
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

const seat = (name: RegExp | string) => within(screen.getByRole("toolbar")).getByRole("button", { name });

describe("the Council explorer", () => {
  it("turns a seat at every tap, and says at once, and once, what follows and which rule decides", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    const said = screen.getAllByRole("status")[0];
    expect(said).toHaveTextContent(
      "It fails: fourteen vote yes, but the no of China, a permanent member, stops it, under Article 27(3) of the Charter.",
    );
    await userEvent.click(seat(/^China/));
    expect(seat(/^China/)).toHaveAttribute("aria-description", "abstains");
    expect(said).toHaveTextContent(
      /^China: abstains. It passes: fourteen vote yes.*By long practice it is enough that China does not vote no\.$/,
    );
    await waitFor(() => expect(location.hash).toBe("#kind=other&seats=ayyyy-yyyyyyyyyy"));
    await userEvent.click(seat(/^China/));
    await userEvent.click(seat(/^China/));
    expect(seat(/^China/)).toHaveAttribute("aria-description", "yes");
  });

  it("shows the same votes at both doors of Article 27, and says which this decision comes to", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    expect(screen.getByRole("img")).toHaveAccessibleName(
      "Two doors for these votes. Procedure, Article 27(2): open. Everything else, Article 27(3): shut by a veto. This decision comes to the second.",
    );
    await userEvent.click(screen.getByRole("radio", { name: /A procedural matter/ }));
    expect(screen.getByRole("img")).toHaveAccessibleName(/This decision comes to the first\.$/);
    expect(screen.getByText(/^It passes: fourteen vote yes/)).toBeVisible();
  });

  it("is one stop for the tabulator key, and the arrows lead from seat to seat", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    seat(/^China/).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowDown}");
    expect(seat("Elected member 2")).toHaveFocus();
    await userEvent.keyboard(" ");
    expect(seat("Elected member 2")).toHaveAttribute("aria-description", "no");
    const stops = within(screen.getByRole("toolbar"))
      .getAllByRole("button")
      .filter((button) => button.tabIndex === 0);
    expect(stops).toEqual([seat("Elected member 2")]);
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
    expect(screen.getByText(/^It passes: eleven vote yes/)).toHaveTextContent(
      /Article 27\(2\).*The no of China and Russia does not stop it\./,
    );
  });

  it("lets each member's vote be set by itself", async () => {
    render(<CouncilExplorer votes={[agenda]} />);
    const china = screen.getByRole("group", { name: /^China/, hidden: true });
    await userEvent.click(within(china).getByRole("radio", { name: "Abstain", hidden: true }));
    expect(seat(/^China/)).toHaveAttribute("aria-description", "abstains");
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

  it("comes to life at a touch: the seat turns, and doors, tally and sentence follow", async () => {
    const { container } = render(<CouncilFigure vote={agenda} />);
    const figure = container.querySelector("figure");
    if (figure === null) throw new Error("no figure");
    playCouncil(figure, container.querySelectorAll(".council-seat")[0]?.firstElementChild ?? null);
    expect(seat(/^China/)).toHaveFocus();
    expect(seat(/^China/)).toHaveAttribute("aria-description", "abstains");
    const says = screen.getByRole("status");
    expect(says).toHaveTextContent(/^China: abstains\. It passes: eleven vote yes.*Article 27\(2\)/);
    expect(screen.getByRole("img")).toHaveAccessibleName(/comes to the first\.$/);
    expect(screen.getByText("11 yes, 1 no, 3 abstain")).toBeVisible();
    await userEvent.keyboard("{ArrowDown}{ArrowRight} ");
    expect(says).toHaveTextContent(/^2 Nigeria: absent\./);
    await userEvent.keyboard("{ArrowRight} ");
    expect(says).toHaveTextContent(/^Elected member 3: no\./);
    expect(seat("Elected member 3")).toHaveFocus();
    await userEvent.click(screen.getByText("The same as a table"));
    expect(screen.getByRole("row", { name: /^Absent/ })).toHaveTextContent(/^Absent \(1\)2 Nigeria$/);
    expect(screen.getByRole("row", { name: /^Abstain/ })).toHaveTextContent("China (permanent), 1 Chad");
  });

  it("goes back to the vote as it was, and can be played with again", async () => {
    const { container } = render(<CouncilFigure vote={agenda} />);
    const figure = () => container.querySelector("figure") ?? document.body;
    const play = () => figure().querySelector(".council-play button");
    play()?.removeAttribute("hidden");
    const before = container.innerHTML;
    playCouncil(figure(), play());
    await userEvent.click(seat(/^France/));
    await userEvent.click(screen.getByRole("button", { name: "Back to the vote as it was" }));
    expect(screen.getByRole("img", { name: /11 yes, 2 no, 2 abstain/ })).toBeVisible();
    expect(container.innerHTML).toBe(before);
    expect(play()).toHaveFocus();
    playCouncil(figure(), play());
    expect(seat(/^China/)).toHaveFocus();
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
