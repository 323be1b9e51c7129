/** What the page about one's progress says is saved. */
import { render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { giveHost, pageHost } from "@/components/host/host";
import { ProgressRecord } from "@/components/progress/progress-record";
import { progressStore } from "@/components/progress/progress-store";
import { progressKeys } from "@/lib/progress/keys";
import { addAttempt } from "@/lib/progress/progress";
import { anAttempt } from "../unit/progress/arbitrary-progress";

afterEach(() => giveHost(pageHost));

it("says what is in the storage, and apart from it what only stands on the page", async () => {
  progressStore.change((record) => addAttempt(record, anAttempt({ id: "saved", at: 1 })));
  const text = localStorage.getItem(progressKeys.record);
  const setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  giveHost({ ...pageHost, storage: () => ({ getItem: () => text, removeItem: () => {}, setItem }) });
  for (const id of ["two", "three"])
    progressStore.change((record) => addAttempt(record, anAttempt({ id, at: 2 })));
  render(<ProgressRecord modules={[]} />);
  expect(await screen.findByText(/^Saved on this device: 1 answer\b/)).toBeVisible();
  expect(screen.getByText(/^2 more answers have found no room/)).toBeVisible();
  expect(screen.getByRole("alert")).toHaveTextContent(/^Not saved: this device has no room left/);
});
