import { render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ClassBoxPanel } from "@/components/teach/class-box-panel";
import { nameOfBox } from "@/lib/box/name";
import { webSuite } from "@/lib/crypto/web-suite";

afterEach(() => vi.unstubAllGlobals());

const key = { x: "1", y: "2", d: "3" };

it("says which other assignments the same box serves, before anything is closed or deleted", () => {
  const { rerender } = render(
    <ClassBoxPanel teacherKey={key} others={["Week 2", "Week 3"]} alive={false} onCodes={() => {}} />,
  );
  expect(
    screen.getByText(/other assignments: “Week 2”, “Week 3”. The date, closing and deleting are for all/),
  );
  rerender(<ClassBoxPanel teacherKey={key} others={[]} alive={false} onCodes={() => {}} />);
  expect(screen.queryByText(/other assignments/)).toBeNull();
});

it("says so where another window of the browser looks into the box, and closes it from here all the same", async () => {
  const expires = Date.UTC(2027, 0, 15);
  let held: string | undefined;
  vi.stubGlobal("fetch", async () => Response.json({ open: true, expires }));
  vi.stubGlobal("navigator", {
    ...navigator,
    locks: {
      query: async () => ({ held: [{ name: held }] }),
      // Never given while the other window is there.
      request: () => new Promise(() => {}),
    },
  });
  held = `unreasonable-criticism.box.${await nameOfBox(key.x, webSuite)}`;
  render(<ClassBoxPanel teacherKey={key} others={[]} alive={true} onCodes={() => {}} />);
  expect(await screen.findByText(/^Another window of this browser/)).toBeVisible();
  expect(screen.getByText(/The box is open. It empties itself on .*15 January 2027/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Close the box" })).toBeVisible();
  expect(screen.queryByText(/Nothing has come|There is no connection/)).toBeNull();
});
