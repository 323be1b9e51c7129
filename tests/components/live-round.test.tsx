import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
// Loaded before the first test, as it takes a while: pages load it when they need it.
import "@/components/own/lesson-reader";
import { LivePhone } from "@/components/live/live-phone";
import { LiveWall } from "@/components/live/live-wall";
import { clearRecord } from "@/components/progress/clear-record";
import { progressStore } from "@/components/progress/progress-store";
import { keepNamed } from "@/components/ui/named-only";
import { keepOnePress } from "@/components/ui/one-press";
import { packLesson } from "@/lib/own/lesson-code";
import { ownMark } from "@/lib/quiz/only";
import { onlyMark } from "@/lib/routes";
import { boxApp } from "@/server/box/app";
import type { Engine } from "@/server/box/engine";
import { sqliteEngine } from "@/server/box/engines/sqlite";
import { createMetrics } from "@/server/box/metrics";
import { createRates } from "@/server/box/rates";
import { joinBare } from "../browser/bare-phone";
import { ownText } from "../unit/assignment/own-text";
import { exampleChoice, exampleExplain, exampleSort } from "../unit/quiz/example-question";

const sorted = { ...exampleSort, id: "sorted" };
const written = { ...exampleExplain, id: "written" };
vi.mock("@/components/review/load-review", () => ({
  loadPart: async () => [exampleChoice, sorted, written],
}));

/** Whether a page over plain http gets what it seals with. */
let seals = true;
vi.mock("@/components/ui/crypto-suite", async (original) => {
  const real = await original<typeof import("@/components/ui/crypto-suite")>();
  return {
    ...real,
    cryptoSuite: () => (seals ? real.cryptoSuite() : Promise.reject(new Error("no connection"))),
  };
});

keepOnePress();

const rate = { burst: 10_000, minute: 10_000 };
let engine: Engine;
let ending: AbortController;

/** The server of docs/box.md, without a network. */
beforeEach(async () => {
  localStorage.clear();
  location.hash = "";
  ending = new AbortController();
  engine = await sqliteEngine(":memory:", { letters: 2_000, bytes: 50_000_000 });
  serve();
});

/** @param letters that a box takes */
function serve(letters = 2_000): void {
  const app = boxApp({
    engine,
    letters,
    rates: createRates(),
    limits: { put: rate, ask: rate, make: rate, miss: rate },
    behindProxy: false,
    metrics: createMetrics(),
    now: Date.now,
    log: () => {},
    ending: ending.signal,
  });
  vi.stubGlobal("fetch", (address: string, init: RequestInit = {}) => {
    const length = init.body instanceof Uint8Array ? init.body.length : 0;
    const request = new Request(String(address), init);
    // Browsers say how long a body is by themselves.
    const { headers } = request;
    const get = headers.get.bind(headers);
    headers.get = (name) => (name.toLowerCase() === "content-length" ? String(length) : get(name));
    return app.fetch(request, {});
  });
}

afterEach(async () => {
  cleanup();
  ending.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await engine.close();
});

const questions = [exampleChoice, sorted, written].map(({ id, lesson, rev, kind }) => ({
  id,
  lesson,
  rev,
  written: kind === "explain",
}));
const module = exampleChoice.module;

function turnTo(id: string): void {
  location.hash = id;
  dispatchEvent(new HashChangeEvent("hashchange"));
}

it("says while it is on that it is lost with the page, where the browser has no room for it", async () => {
  const user = userEvent.setup();
  const setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  vi.stubGlobal("localStorage", { getItem: () => null, removeItem: () => {}, setItem, clear: () => {} });
  render(<LiveWall module={module} questions={questions} />);
  await user.click(await screen.findByRole("button", { name: "Start a live round" }));
  expect(await screen.findByText(/no room to keep the round/)).toBeVisible();
  turnTo(exampleChoice.id);
  await screen.findByRole("button", { name: "Show the letters" });
  expect(screen.getByText(/no room to keep the round/)).toBeVisible();
  turnTo("");
  await user.click(await screen.findByRole("button", { name: "End the round" }));
  expect(screen.queryByText(/no room to keep the round/)).toBeNull();
});

it("leads a room through a question: asked alone, counted, talked over, asked again, side by side, settled", async () => {
  const user = userEvent.setup();
  const wall = render(<LiveWall module={module} questions={questions} />);
  const onWall = within(wall.container);
  await user.click(await onWall.findByRole("button", { name: "Start a live round" }));
  const letters = (await onWall.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  const phone = render(<LivePhone />);
  const onPhone = within(phone.container);
  await user.type(onPhone.getByLabelText("The six letters on the wall"), letters.toLowerCase());
  await user.click(onPhone.getByRole("button", { name: "Join" }));
  expect(await onPhone.findByText(/^Look at the wall. The next question/)).toBeVisible();

  turnTo(exampleChoice.id);
  await user.click((await onPhone.findAllByRole("radio"))[1] ?? document.body);
  await user.click(onPhone.getByRole("button", { name: "Send the answer" }));
  // The second click of a double click was not meant for what has moved there.
  fireEvent.click(onPhone.getByRole("button", { name: /^Leave/ }), { detail: 2 });
  expect(await onPhone.findByText("Sent. Look at the wall.")).toBeVisible();
  expect(await onWall.findByText("1 answer")).toBeVisible();
  // No verdict before the room has it.
  expect(phone.container).not.toHaveTextContent(/right|wrong/i);
  expect(onWall.queryByRole("button", { name: "Show the spread" })).toBeNull();

  await user.click(onWall.getByRole("button", { name: "No more answers" }));
  fireEvent.click(onWall.getByRole("button", { name: "Show the spread" }), { detail: 2 });
  expect(await onPhone.findByText(/^No more answers now/)).toBeVisible();
  expect(onWall.queryByText("Answers: 1")).toBeNull();
  await user.click(onWall.getByRole("button", { name: "Show the spread" }));
  expect(onWall.getByText("Answers: 1")).toBeVisible();
  expect(onWall.queryByText(/✓/)).toBeNull();

  await user.click(onWall.getByRole("button", { name: "Ask again" }));
  expect(await onPhone.findByText(/^The same question once more/)).toBeVisible();
  // The answer before may be kept or changed.
  expect((await onPhone.findAllByRole("radio"))[1]).toBeChecked();
  await user.click(onPhone.getAllByRole("radio")[0] ?? document.body);
  await user.click(onPhone.getByRole("button", { name: "Send the answer" }));
  expect(await onWall.findByText("Asked again: 1 answer")).toBeVisible();
  await user.click(onWall.getByRole("button", { name: "No more answers" }));
  await user.click(await onWall.findByRole("button", { name: "Show the spread" }));
  expect(onWall.getByText("First: 1 · Now: 1")).toBeVisible();

  // Each asking is an attempt like any other.
  const attempts = progressStore.getState().record.attempts;
  expect(attempts.map(({ round, where }) => [round, where])).toEqual([
    [1, "lesson"],
    [2, "lesson"],
  ]);

  turnTo("all-questions");
  await user.click(await onWall.findByRole("button", { name: "End the round" }));
  expect(await onPhone.findByText(/^The round is over/)).toBeVisible();
  expect(await onWall.findByText(/^The round is over/)).toBeVisible();
});

const hour = 3_600_000;

/** The clock of the device is put right by so much; the server's has always been right. */
function putClock(by: number): void {
  const { now } = Date;
  vi.spyOn(Date, "now").mockImplementation(() => now() + by);
}

it.each([
  ["that was put 13 hours forward", 13 * hour],
  ["that was put 13 hours back", -13 * hour],
])("goes on after both pages were loaded again, by a clock %s, and counts a phone once", async (_, by) => {
  const user = userEvent.setup();
  const wall = render(<LiveWall module={module} questions={questions} />);
  await user.click(await screen.findByRole("button", { name: "Start a live round" }));
  const letters = (await screen.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  turnTo(exampleChoice.id);
  const phone = render(<LivePhone />);
  await user.type(within(phone.container).getByLabelText("The six letters on the wall"), letters);
  await user.click(within(phone.container).getByRole("button", { name: "Join" }));
  await user.click((await within(phone.container).findAllByRole("radio"))[0] ?? document.body);
  await user.click(within(phone.container).getByRole("button", { name: "Send the answer" }));
  await screen.findByText("1 answer");
  wall.unmount();
  phone.unmount();
  putClock(by);
  render(<LiveWall module={module} questions={questions} />);
  expect(await screen.findByText("1 answer")).toBeVisible();
  location.hash = "";
  render(<LivePhone />);
  expect(await screen.findByText("Sent. Look at the wall.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Send the answer" })).toBeNull();
  // Whoever takes the device next is another phone to the room.
  cleanup();
  clearRecord();
  render(<LivePhone />);
  expect(await screen.findByLabelText("The six letters on the wall")).toBeVisible();
});

it("is the same phone to the room where what it seals with could not be loaded for a while", async () => {
  const user = userEvent.setup();
  render(<LiveWall module={module} questions={questions} />);
  await user.click(await screen.findByRole("button", { name: "Start a live round" }));
  const letters = (await screen.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  turnTo(exampleChoice.id);
  const phone = render(<LivePhone />);
  await user.type(within(phone.container).getByLabelText("The six letters on the wall"), letters);
  await user.click(within(phone.container).getByRole("button", { name: "Join" }));
  await user.click((await within(phone.container).findAllByRole("radio"))[0] ?? document.body);
  await user.click(within(phone.container).getByRole("button", { name: "Send the answer" }));
  await screen.findByText("1 answer");
  phone.unmount();
  seals = false;
  const again = render(<LivePhone />);
  expect(await screen.findByText(/^The round could not be reached/)).toBeVisible();
  seals = true;
  await user.type(within(again.container).getByLabelText("The six letters on the wall"), letters);
  await user.click(within(again.container).getByRole("button", { name: "Join" }));
  expect(await screen.findByText("Sent. Look at the wall.")).toBeVisible();
});

it("forgets the round of another day, which the server does not have any more", async () => {
  const user = userEvent.setup();
  const wall = render(<LiveWall module={module} questions={questions} />);
  await user.click(await screen.findByRole("button", { name: "Start a live round" }));
  const letters = (await screen.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  const phone = render(<LivePhone />);
  await user.type(within(phone.container).getByLabelText("The six letters on the wall"), letters);
  await user.click(within(phone.container).getByRole("button", { name: "Join" }));
  expect(await screen.findByText(/^Look at the wall. The next question/)).toBeVisible();
  wall.unmount();
  phone.unmount();
  await engine.close();
  engine = await sqliteEngine(":memory:", { letters: 2_000, bytes: 50_000_000 });
  serve();
  putClock(13 * hour);
  location.hash = "";
  render(<LiveWall module={module} questions={questions} />);
  render(<LivePhone />);
  await waitFor(() => expect(localStorage.getItem("unreasonable-criticism.round")).toBeNull());
  expect(await screen.findByRole("button", { name: "Start a live round" })).toBeVisible();
  expect(await screen.findByLabelText("The six letters on the wall")).toBeVisible();
});

it("goes on asking a room that fills half of a box each time, and counts each answer once, also where a box could not be cleared and the wall was loaded again", async () => {
  await engine.close();
  engine = await sqliteEngine(":memory:", { letters: 20, bytes: 50_000_000 });
  serve(20);
  const user = userEvent.setup();
  const wall = render(<LiveWall module={module} questions={questions} />);
  await user.click(await screen.findByRole("button", { name: "Start a live round" }));
  const letters = (await screen.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  const room = await Promise.all(Array.from({ length: 10 }, () => joinBare(location.origin, letters)));
  const { fetch: served } = globalThis;
  const answerAll = async (turn: number) => {
    for (const { now, answer } of room) {
      await expect.poll(now).toMatchObject({ now: "ask", turn });
      expect(await answer({ choice: exampleChoice.ask.choices[0]?.id })).toEqual({ put: "kept" });
    }
    await user.click(await screen.findByRole("button", { name: "No more answers" }));
  };
  turnTo(exampleChoice.id);
  await answerAll(1);
  await user.click(screen.getByRole("button", { name: "Ask again" }));
  await screen.findByText("Asked again: 0 answers");
  await answerAll(2);
  // This time the box cannot be cleared.
  vi.stubGlobal("fetch", (address: string, init: RequestInit = {}) =>
    init.method === "DELETE" ? Promise.reject(new TypeError("no connection")) : served(address, init),
  );
  turnTo("sorted");
  await screen.findByText("0 answers");
  wall.unmount();
  vi.stubGlobal("fetch", served);
  render(<LiveWall module={module} questions={questions} />);
  await screen.findByText("0 answers");
  turnTo(exampleChoice.id);
  await user.click(await screen.findByRole("button", { name: "Ask again" }));
  await answerAll(4);
  await user.click(screen.getByRole("button", { name: "Show the spread" }));
  expect(await screen.findByText("First: 10 · Asking 2: 10 · Now: 10")).toBeVisible();
  for (const { leave } of room) leave();
});

it("asks a room the teacher's own questions, which it brings along, also after the wall was loaded again", async () => {
  const user = userEvent.setup();
  location.hash = `${onlyMark}6${ownMark}${packLesson(ownText)}`;
  const wall = render(<LiveWall module={module} questions={questions} />);
  await user.click(await screen.findByRole("button", { name: "Start a live round" }));
  const letters = (await screen.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  keepNamed(location.hash.slice(1 + onlyMark.length));
  const named: unknown = history.state;
  turnTo("own.who-decides");
  history.replaceState(named, "");
  const phone = render(<LivePhone />);
  const onPhone = within(phone.container);
  await user.type(onPhone.getByLabelText("The six letters on the wall"), letters);
  await user.click(onPhone.getByRole("button", { name: "Join" }));
  expect(await onPhone.findByText("Who decides in our town?", {}, { timeout: 10_000 })).toBeVisible();
  expect(onPhone.getByText("Written by your teacher, not checked by this site.")).toBeVisible();
  await user.click(onPhone.getByRole("radio", { name: "The mayor alone" }));
  await user.click(onPhone.getByRole("button", { name: "Send the answer" }));
  expect(await screen.findByText("1 answer")).toBeVisible();
  wall.unmount();
  const again = render(<LiveWall module={module} questions={questions} />);
  const onWall = within(again.container);
  expect(await onWall.findByText("1 answer")).toBeVisible();
  await user.click(await onWall.findByRole("button", { name: "No more answers" }));
  await user.click(await onWall.findByRole("button", { name: "Show the spread" }));
  const picked = onWall.getAllByRole("listitem").find((one) => one.textContent?.includes("The mayor alone"));
  expect(picked).toHaveTextContent("1 (100%)");
});

it("counts texts, and shows on the wall what the teacher lets through, one by one, from a window of the teacher's own", async () => {
  const user = userEvent.setup();
  const own = {
    document: document.implementation.createHTMLDocument(),
    closed: false,
    focus: vi.fn(),
    close: vi.fn(),
  };
  const open = vi.fn(() => null as unknown);
  vi.stubGlobal("open", open);
  const wall = render(<LiveWall module={module} questions={questions} />);
  const onWall = within(wall.container);
  await user.click(await onWall.findByRole("button", { name: "Start a live round" }));
  const letters = (await onWall.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  const phone = render(<LivePhone />);
  const onPhone = within(phone.container);
  await user.type(onPhone.getByLabelText("The six letters on the wall"), letters);
  await user.click(onPhone.getByRole("button", { name: "Join" }));
  turnTo(written.id);
  expect(
    await onPhone.findByText(/Your teacher reads what you send, and may show it on the wall/),
  ).toBeVisible();
  await user.type(onPhone.getByRole("textbox"), "It set limits.");
  await user.click(onPhone.getByRole("button", { name: "Send the answer" }));
  expect(await onPhone.findByText("Sent. Look at the wall.")).toBeVisible();
  expect(onPhone.getByRole("textbox")).toHaveAttribute("readonly");
  expect(await onWall.findByText("1 answer")).toBeVisible();

  // A browser that opens no window says so, and the next press may succeed.
  await user.click(onWall.getByRole("button", { name: "Read the texts" }));
  expect(await onWall.findByText(/^The browser opened no window/)).toBeVisible();
  open.mockReturnValue(own);
  await user.click(onWall.getByRole("button", { name: "Read the texts" }));
  await waitFor(() => expect(own.document.body.textContent).toContain("It set limits."));
  expect(own.document.querySelector("[role=status]")?.textContent).toBe("1 text");
  expect(wall.container).not.toHaveTextContent("It set limits.");
  await user.click(onWall.getByRole("button", { name: "Read the texts" }));
  expect(own.focus).toHaveBeenCalledTimes(1);

  await user.click(onWall.getByRole("button", { name: "No more answers" }));
  await user.click(await onWall.findByRole("button", { name: "Show the texts" }));
  expect(onWall.getByText("No text has been let through to the wall.")).toBeVisible();
  const box = own.document.querySelector("input");
  if (box === null) throw new Error("no box");
  expect(box.parentElement?.textContent).toBe(" Show it on the wall");
  box.click();
  expect(await onWall.findByText("It set limits.")).toBeVisible();
  box.click();
  await waitFor(() => expect(onWall.queryByText("It set limits.")).toBeNull());
  box.click();
  expect(await onWall.findByText("It set limits.")).toBeVisible();
  // The wall is loaded again: what was let through stays.
  wall.unmount();
  expect(own.close).toHaveBeenCalled();
  const again = render(<LiveWall module={module} questions={questions} />);
  await user.click(await within(again.container).findByRole("button", { name: "Show the texts" }));
  expect(within(again.container).getByText("It set limits.")).toBeVisible();
});

it("leads one round from two windows: the second ends nothing as it opens, and each shows what the other did", async () => {
  const user = userEvent.setup();
  const first = render(<LiveWall module={module} questions={questions} />);
  await user.click(await screen.findByRole("button", { name: "Start a live round" }));
  const letters = (await screen.findByRole("img", { name: /^Letters of the round/ })).textContent ?? "";
  const phone = render(<LivePhone />);
  const onPhone = within(phone.container);
  await user.type(onPhone.getByLabelText("The six letters on the wall"), letters);
  await user.click(onPhone.getByRole("button", { name: "Join" }));
  turnTo(exampleChoice.id);
  expect(await onPhone.findByRole("button", { name: "Send the answer" })).toBeVisible();
  // The first window goes on elsewhere; here is what the second one has.
  first.unmount();
  turnTo("");
  const second = render(<LiveWall module={module} questions={questions} />);
  const onSecond = within(second.container);
  expect(await onSecond.findByText(/^Turn to a question/)).toBeVisible();
  await new Promise((passed) => setTimeout(passed, 1_000));
  expect(onPhone.getByRole("button", { name: "Send the answer" })).toBeVisible();

  // The other one turned to a question, which stands here too; then it takes no more answers, and ends the round.
  const key = "unreasonable-criticism.round";
  const elsewhere = (change: (text: string) => string | null) => {
    const newValue = change(localStorage.getItem(key) ?? "");
    dispatchEvent(new StorageEvent("storage", { key, newValue }));
  };
  turnTo("sorted");
  expect(await onSecond.findByText("0 answers")).toBeVisible();
  elsewhere((text) => text.replace(/"present":"[^"]*"/, `"present":"${module}/${exampleChoice.id}"`));
  await user.click(await onSecond.findByRole("button", { name: "Ask this one" }));
  expect(await onSecond.findByRole("button", { name: "No more answers" })).toBeVisible();
  elsewhere((text) => text.replaceAll('"stage":"ask"', '"stage":"talk"'));
  expect(await onSecond.findByRole("button", { name: "Ask again" })).toBeVisible();
  elsewhere(() => null);
  turnTo("");
  expect(await onSecond.findByText(/^The round is over/)).toBeVisible();
});

it("says so where no round has the letters, or they are none", async () => {
  const user = userEvent.setup();
  render(<LivePhone />);
  const field = screen.getByLabelText("The six letters on the wall");
  await user.type(field, "KTMRBA");
  await user.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByText(/^These are not the letters of a round/)).toBeVisible();
  expect(field).toBeInvalid();
  await user.clear(field);
  await user.type(field, "KTMRBX");
  await user.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByText(/^There is no round with the letters KTMRBX/)).toBeVisible();
});

it("shows nothing of it where the site has no class box", async () => {
  const asked = vi.fn(async () => new Response("no such page", { status: 404 }));
  vi.stubGlobal("fetch", asked);
  const { container } = render(<LiveWall module={module} questions={questions} />);
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(container).toBeEmptyDOMElement();
});
