import { render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LessonsAsked } from "@/components/print/lessons-asked";
import { WallAsked } from "@/components/teach/wall-asked";
import { exampleChoice, exampleSort } from "../unit/quiz/example-question";

const sorted = { ...exampleSort, id: "sorted" };
const loaded: string[] = [];
let isThere = true;
vi.mock("@/components/review/load-review", () => ({
  loadPart: async (path: string) => {
    if (!isThere) throw new Error("not there");
    loaded.push(path);
    return [exampleChoice, { ...sorted, id: path.includes("second") ? "of-second" : "sorted" }];
  },
}));

vi.mock("@/components/box/owner-of", async (original) => ({
  ...(await original<typeof import("@/components/box/owner-of")>()),
  hasBox: async () => false,
}));

const lessons = ["first", "second", "third"].map((slug, at) => ({
  slug,
  number: at + 1,
  title: `The ${slug}`,
  ids: [`${exampleChoice.id}-${slug}`, slug === "second" ? "of-second" : "sorted"],
}));
const numbers = () =>
  [...document.querySelectorAll<HTMLElement>("[data-number]")].map((one) => one.dataset.number);

beforeEach(() => {
  loaded.length = 0;
  isThere = true;
});
afterEach(() => history.replaceState(null, "", location.pathname));

function open(hash: string) {
  location.hash = hash;
  render(<LessonsAsked module="m" form="key" lessons={lessons} />);
}

describe("a page of a module that is too long for one page", () => {
  it("lists its lessons and loads none of them", () => {
    open("");
    expect(screen.getByRole("link", { name: "2. The second" })).toHaveAttribute("href", "#only=2");
    expect(loaded).toEqual([]);
  });

  it("shows the lesson that the address names, under its name, and the way to the others", async () => {
    open("only=2");
    expect(await screen.findByRole("heading", { name: "2. The second" })).toBeInTheDocument();
    expect(numbers()).toEqual(["2.1", "2.2"]);
    expect(loaded).toEqual(["/review/m/second.js"]);
    expect(screen.getByRole("link", { name: "All lessons" })).toHaveAttribute("href", location.pathname);
  });

  it("shows the questions that an assignment names, of several lessons, in its order", async () => {
    open("only=3.2,1.1");
    await waitFor(() => expect(numbers()).toEqual(["3.2", "1.1"]));
    expect(screen.getByText(/Only 2 questions are here/)).toBeInTheDocument();
    expect(loaded.sort()).toEqual(["/review/m/first.js", "/review/m/third.js"]);
  });

  it("loads a lesson once it is chosen", async () => {
    open("");
    location.hash = "only=3";
    expect(await screen.findByRole("heading", { name: "3. The third" })).toBeInTheDocument();
  });

  it("says so where a lesson cannot be loaded, and goes on listing all", async () => {
    isThere = false;
    open("only=2");
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("could not be loaded"));
    expect(screen.getAllByRole("link")).toHaveLength(3);
  });
});

describe("the wall of such a module", () => {
  it("shows the question that its address names by itself", async () => {
    location.hash = "of-second";
    render(<WallAsked module="m" lessons={lessons} />);
    await waitFor(() => expect(numbers()).toEqual(["2.1", "2.2"]));
    expect(document.querySelector("#of-second")).toHaveAttribute("data-number", "2.2");
    expect(location.hash).toBe("#of-second");
  });
});
