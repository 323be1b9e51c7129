/** What stands at /write about lessons that are not kept, or that cannot be read. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { draftStore } from "@/components/own/draft-store";
import * as files from "@/components/progress/save-file";
import { DraftNotice } from "@/components/write/draft-notice";
import { draftKeys, keepText } from "@/lib/own/drafts";

beforeEach(() => {
  localStorage.clear();
  draftStore.dropBroken();
});

function show(stored: string): void {
  localStorage.setItem(draftKeys.record, stored);
  draftStore.load();
  render(<DraftNotice state={draftStore.getState()} />);
}

it("offers lessons that could not be read as a file, and lets them be deleted", async () => {
  const save = vi.spyOn(files, "saveFile").mockImplementation(() => {});
  show('{"format":"unreasonable-criticism-drafts","version":1,"drafts":[{"id":"a"}]');
  expect(screen.getByText(/could not be read. They were set aside/)).toBeVisible();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Save what was set aside" }));
  expect(save.mock.calls[0]?.[1]).toContain('"id":"a"');
  await user.click(screen.getByRole("button", { name: "Delete it" }));
  expect(draftStore.getState().broken).toBeNull();
});

it("says that nothing is kept where a newer version of the site wrote the lessons", () => {
  show('{"format":"unreasonable-criticism-drafts","version":99,"drafts":[]}');
  draftStore.change((record) => keepText(record, "a", "mine", "page", 1));
  expect(screen.getByText(/a newer version of this site wrote the lessons/)).toBeVisible();
  expect(localStorage.getItem(draftKeys.record)).toContain('"version":99');
});

it("says nothing while all is well", () => {
  show('{"format":"unreasonable-criticism-drafts","version":1,"drafts":[]}');
  expect(screen.getByRole("alert")).toBeEmptyDOMElement();
});
