import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { showRefused } from "@/components/box/refused-note";
import { letterIn } from "@/lib/class/letter-code";
import vectors from "../fixtures/box-1.json";

afterEach(() => {
  document.body.innerHTML = "";
});

it("says on the page why a hand-in that waited was not taken, and gives the code until it was passed on", async () => {
  document.body.innerHTML = '<main id="main" tabindex="-1"></main>';
  const bytes = letterIn(vectors.letter.code) ?? new Uint8Array(0);
  const letters = [{ id: "a", box: "b", bytes, refused: "closed" as const }];
  const drop = vi.fn(async () => {});
  showRefused(letters, drop);
  showRefused(letters, drop);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(screen.getByText(/was not taken. The class box is closed/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "The code of this hand-in" })).toHaveValue(vectors.letter.code);
  expect(drop).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "I have passed it on" }));
  expect(drop).toHaveBeenCalledWith(letters);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("main")).toHaveFocus();
});
