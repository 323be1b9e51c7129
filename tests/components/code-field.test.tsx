import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { CodeField } from "@/components/assignment/code-field";

afterEach(() => vi.restoreAllMocks());

it("takes a typed code to the page of assignments, whatever stands in it", async () => {
  const goes = vi.spyOn(location, "assign").mockImplementation(() => {});
  render(<CodeField page="/a" />);
  await userEvent.type(screen.getByRole("textbox", { name: "Code of an assignment" }), " 1ABC-#D E ");
  await userEvent.click(screen.getByRole("button", { name: "Open it" }));
  expect(goes).toHaveBeenCalledWith("/a#1ABC-%23D%20E");
});

it("takes no half of a sign and no whole mail into the address", async () => {
  const goes = vi.spyOn(location, "assign").mockImplementation(() => {});
  render(<CodeField page="/a" />);
  await userEvent.click(screen.getByRole("textbox", { name: "Code of an assignment" }));
  await userEvent.paste(`1ABC\ud83d${"x".repeat(10_000)}`);
  await userEvent.click(screen.getByRole("button", { name: "Open it" }));
  expect(goes).toHaveBeenCalledWith(`/a#1ABC${"x".repeat(3_995)}`);
});

it("goes on to the page that was meant, and stays on this host", () => {
  const goes = vi.spyOn(location, "replace").mockImplementation(() => {});
  history.replaceState(null, "", "/a.html%23UC1-ABCD");
  render(<CodeField page="/a" />);
  expect(goes).toHaveBeenCalledWith(`${location.origin}/a.html#UC1-ABCD`);
  history.replaceState(null, "", "/");
});

it("stays where the address is of no known kind", () => {
  const goes = vi.spyOn(location, "replace").mockImplementation(() => {});
  history.replaceState(null, "", "/no-such-page");
  render(<CodeField page="/a" />);
  expect(goes).not.toHaveBeenCalled();
  history.replaceState(null, "", "/");
});
