import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { CodeField } from "@/components/assignment/code-field";
import { MoveProgress } from "@/components/progress/move-progress";
// Loaded before the first test, as it takes a while: pages load it when they need it.
import "@/components/own/lesson-reader";
import { OwnField } from "@/components/teach/own-field";
import { pastedList, RosterPaste } from "@/components/teach/roster-paste";
import { onLongPaste } from "@/components/ui/long-paste";
import { rows } from "./small-assignment";

const long = "a letter ".repeat(20_000);
const paste = (field: Element, text: string) =>
  fireEvent.paste(field, { clipboardData: { getData: () => text } });

it("lets a paste of a usual length into the field, and takes a longer one as it comes", () => {
  const taken: string[] = [];
  render(<input aria-label="field" onPaste={onLongPaste((text) => void taken.push(text))} />);
  // True: nothing was prevented.
  expect(paste(screen.getByLabelText("field"), "short")).toBe(true);
  expect(paste(screen.getByLabelText("field"), long)).toBe(false);
  expect(taken).toEqual([long]);
});

it("says at once what a long text is, where progress is moved", async () => {
  render(<MoveProgress editions={rows} />);
  const field = await screen.findByRole("textbox", { name: /link/i });
  paste(field, long);
  expect(field).toHaveValue("");
  expect(screen.getAllByText(/./, { selector: "[role=status] p" }).length).toBeGreaterThan(0);
});

it("reads it as it comes where questions of one's own are asked for, and says what it is", async () => {
  const user = userEvent.setup();
  render(<OwnField own={null} onOwn={() => {}} />);
  await user.click(screen.getByText("Add questions of your own"));
  const field = screen.getByLabelText("Or paste the link of a lesson");
  paste(field, long);
  expect(field).toHaveValue("");
  expect(
    await screen.findByText("No questions were found in this.", {}, { timeout: 10_000 }),
  ).toBeInTheDocument();
});

it("shows no more of it than can be read, where a code or a list of names is asked for", async () => {
  const user = userEvent.setup();
  render(<CodeField page="/a" />);
  paste(screen.getByRole("textbox"), long);
  const { value } = screen.getByRole<HTMLInputElement>("textbox");
  expect([value.length > 100, value.length < 10_000]).toEqual([true, true]);
  await user.clear(screen.getByRole("textbox"));

  let shown = "";
  render(<RosterPaste list={pastedList("")} onList={({ text }) => (shown = text)} faulty={false} />);
  paste(screen.getByLabelText("Names"), long);
  expect(shown).toHaveLength(100_000);
});
