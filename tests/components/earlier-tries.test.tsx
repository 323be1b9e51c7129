import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { savedHistoryPart } from "@/components/progress/ask-history";
import { EarlierTries } from "@/components/quiz/earlier-tries";
import { questionKey } from "@/lib/quiz/names";
import { anAttempt } from "../unit/progress/arbitrary-progress";
import { exampleChoice } from "../unit/quiz/example-question";

vi.mock("@/components/progress/ask-history", () => ({ savedHistoryPart: vi.fn() }));

const day = (month: number) => new Date(2026, month, 3, 12).getTime();
const near = anAttempt({ id: "near", at: day(5), response: { choice: "blocked" } });
const old = anAttempt({ id: "old", at: day(1), response: { choice: "repeated" } });
const tries = () => [...document.querySelectorAll("li")].map(({ textContent }) => textContent);
const open = () => {
  const { container } = render(<EarlierTries question={exampleChoice} earlier={[near]} />);
  const details = container.querySelector("details");
  if (details === null) throw new Error("nothing to open");
  fireEvent(details, new Event("toggle"));
};

it("are read of long ago when the list is opened, each once", async () => {
  const savedTries = vi.fn(async () => [old, near]);
  const part = await vi.importActual<typeof import("@/components/progress/history-part")>(
    "@/components/progress/history-part",
  );
  vi.mocked(savedHistoryPart).mockResolvedValue({ ...part, savedTries });
  open();
  expect(await screen.findByText("Your 2 earlier tries")).toBeInTheDocument();
  expect(savedTries).toHaveBeenCalledExactlyOnceWith(questionKey(exampleChoice));
  expect(tries()).toEqual(["3 February 2026: Not this one. repeated", "3 June 2026: Not this one. blocked"]);
});

it("are those of this page where there are no others, or they cannot be read", async () => {
  for (const said of [
    () => vi.mocked(savedHistoryPart).mockResolvedValue(null),
    () => vi.mocked(savedHistoryPart).mockRejectedValue(new Error("blocked")),
  ]) {
    said();
    open();
    await Promise.resolve();
    expect(screen.getAllByText("Your earlier try").length).toBeGreaterThan(0);
  }
});
