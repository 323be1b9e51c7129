import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { giveHost, pageHost } from "@/components/host/host";
import { ReadingSettings } from "@/components/reading/reading-settings";

afterEach(() => giveHost(pageHost));

const theme = () => document.documentElement.dataset.theme;

it("puts a choice into effect at once, and takes it back", async () => {
  const user = userEvent.setup();
  render(<ReadingSettings />);
  await user.click(screen.getByRole("radio", { name: "Light on dark" }));
  await waitFor(() => expect(theme()).toBe("dark"));
  await user.click(screen.getAllByRole("radio", { name: "Same as the device" })[0] ?? document.body);
  await waitFor(() => expect(theme()).toBeUndefined());
});

it("puts a choice into effect also on a device without room, and says that it is not saved", async () => {
  const user = userEvent.setup();
  render(<ReadingSettings />);
  const setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  giveHost({ ...pageHost, storage: () => ({ getItem: () => null, removeItem: () => {}, setItem }) });
  await user.click(screen.getByRole("radio", { name: "Light on dark" }));
  expect(screen.getByRole("radio", { name: "Light on dark" })).toBeChecked();
  await waitFor(() => expect(theme()).toBe("dark"));
  expect(screen.getByRole("alert")).toHaveTextContent(/^Not saved/);
});
