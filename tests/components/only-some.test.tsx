import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
// Loaded before the first test, as it takes a while: pages load it when they need it.
import "@/components/own/lesson-reader";
import { OnlySome } from "@/components/print/only-some";
import { OwnShown } from "@/components/print/own-shown";
import { namedOnly } from "@/components/ui/named-only";
import { packLesson } from "@/lib/own/lesson-code";
import { ownMark } from "@/lib/quiz/only";
import { ownText } from "../unit/assignment/own-text";

const slide = (number: string, id: string) =>
  `<section data-asks="wall" data-number="${number}" id="${id}"><a rel="prev" hidden>Previous</a><a rel="next" hidden>Next</a></section>`;
const row = (number: string) => `<li data-asks="list" data-number="${number}">${number}</li>`;

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement("div");
  page.innerHTML = `${slide("1.1", "a")}${slide("1.2", "b")}${slide("2.1", "c")}
    <section data-asks-lesson><h2 data-asks-head>One</h2><ul>${row("1.1")}${row("1.2")}</ul></section>
    <section data-asks-lesson><h2 data-asks-head>Two</h2><ul>${row("2.1")}</ul></section>`;
  document.body.append(page);
});
afterEach(() => {
  page.remove();
  history.replaceState(null, "", location.pathname);
});

function open(hash: string) {
  location.hash = hash;
  render(<OnlySome mark="only=" />);
  const of = (list: string) =>
    [...page.querySelectorAll<HTMLElement>(`[data-asks=${list}]`)].map(({ dataset }) => dataset.number);
  return { wall: of("wall"), list: of("list") };
}

describe("a page that an assignment with questions of the teacher's own leads to", () => {
  it("shows them after its own, with their numbers and answers, and says who wrote them", async () => {
    location.hash = `only=2.1,1.1${ownMark}${packLesson(ownText)}`;
    render(
      <>
        <OnlySome mark="only=" />
        <OwnShown form="key" />
      </>,
    );
    expect(await screen.findByText("Q2", {}, { timeout: 10_000 })).toBeInTheDocument();
    expect(screen.getByText("Who decides in our town?")).toBeInTheDocument();
    expect(screen.getByText("Fifteen were elected.")).toBeInTheDocument();
    expect(screen.getByText(/not checked by this site/)).toBeInTheDocument();
    expect(screen.getByText(/Only 2 questions are here/)).toBeInTheDocument();
  });

  it("shows them among its own where the address names them there, in every list", async () => {
    location.hash = `only=Q2,2.1,Q1,Q3,1.1${ownMark}${packLesson(ownText)}`;
    // Lists of the page as the key has them.
    for (const marked of page.querySelectorAll<HTMLElement>("[data-asks=list]")) marked.dataset.asks = "key";
    render(
      <>
        <OnlySome mark="only=" />
        <OwnShown form="key" />
        <OwnShown form="wall" />
      </>,
    );
    expect(screen.getByText(/Only 5 questions are here/)).toBeInTheDocument();
    await screen.findAllByText("Who decides in our town?", {}, { timeout: 10_000 });
    const order = (list: string) =>
      [...document.querySelectorAll<HTMLElement>(`[data-asks=${list}]`)].map(({ dataset }) => dataset.number);
    expect(order("key")).toEqual(["Q2", "2.1", "Q1", "Q3", "1.1"]);
    await vi.waitFor(() => expect(order("wall")).toEqual(["Q2", "2.1", "Q1", "Q3", "1.1"]));
    const ways = [...document.querySelectorAll<HTMLAnchorElement>("[data-asks=wall] a[rel=next]")];
    expect(ways.map((link) => (link.hidden ? null : link.getAttribute("href")))).toEqual([
      "#c",
      "#own.who-decides",
      "#own.in-your-words",
      "#a",
      null,
    ]);
    expect(screen.getByText(/^Questions Q1, Q2, Q3 were written by/)).toBeInTheDocument();
  });

  it("shows them alone where the address names no other, under their own heading", async () => {
    location.hash = `only=0.1,0.2,0.3${ownMark}${packLesson(ownText)}`;
    render(
      <>
        <OnlySome mark="only=" />
        <OwnShown form="key" />
      </>,
    );
    expect(screen.getByText(/Only 3 questions are here/)).toBeInTheDocument();
    expect(page.querySelectorAll("[data-asks], h2")).toHaveLength(0);
    expect(
      await screen.findByRole("heading", { name: "0. Our town council" }, { timeout: 10_000 }),
    ).toBeInTheDocument();
  });

  it("says on paper, too, who wrote them", async () => {
    location.hash = `only=2.1${ownMark}${packLesson(ownText)}`;
    render(<OwnShown form="sheet" />);
    const note = await screen.findByText(/not checked by this site/, {}, { timeout: 10_000 });
    expect(note.closest(".no-print")).toBeNull();
  });

  it("has nothing to show where the address names none", () => {
    location.hash = "only=2.1";
    const { container } = render(<OwnShown form="sheet" />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe("a page that shows some of its questions", () => {
  it("keeps those that its address names, in that order, in every list", () => {
    expect(open("only=2.1,1.1")).toEqual({ wall: ["2.1", "1.1"], list: ["2.1", "1.1"] });
    expect(screen.getByText(/Only 2 questions are here/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Show all questions" })).toBeInTheDocument();
    expect(page.querySelectorAll("h2")).toHaveLength(0);
  });

  it("keeps them when it is loaded again at one of them, and has all where it is opened anew", () => {
    const { unmount } = render(<OnlySome mark="only=" />);
    unmount();
    history.replaceState(null, "", "#only=2.1,1.1");
    const first = render(<OnlySome mark="only=" />);
    expect(history.state).toEqual({ only: "2.1,1.1" });
    // The page turns to a question: a new place of the history.
    history.pushState(null, "", "#c");
    dispatchEvent(new HashChangeEvent("hashchange"));
    expect(history.state).toEqual({ only: "2.1,1.1" });
    first.unmount();
    expect(namedOnly("only=")).toBe("2.1,1.1");
    history.pushState(null, "", "#c");
    expect(namedOnly("only=")).toBeNull();
  });

  it("keeps them in its address where another form of the sheet is chosen, and is that form where it is opened with both", () => {
    page.insertAdjacentHTML("beforeend", '<span class="way-target" id="large"></span>');
    const own = `${ownMark}UCL1`;
    history.replaceState(null, "", `#only=2.1,1.1${own}`);
    const first = render(<OnlySome mark="only=" />);
    history.pushState(null, "", "#large");
    dispatchEvent(new HashChangeEvent("hashchange"));
    expect(location.hash).toBe(`#only=large,2.1,1.1${own}`);
    first.unmount();
    history.replaceState(null, "", `#only=large,1.1${own}`);
    render(<OnlySome mark="only=" />);
    expect(location.hash).toBe(`#only=large,1.1${own}`);
    expect(page.querySelectorAll("[data-asks=wall]")).toHaveLength(1);
  });

  it("chains the ways from each to the next anew", () => {
    open("only=2.1,1.1");
    const ways = [...page.querySelectorAll<HTMLAnchorElement>("a[rel]")].map(
      (link) => `${link.rel} ${link.hidden ? "–" : link.getAttribute("href")}`,
    );
    expect(ways).toEqual(["prev –", "next #a", "prev #c", "next –"]);
  });

  it("is whole where the address names nothing, or nothing that is there", () => {
    for (const hash of ["", "b", "only=", "only=9.9", "%E0%A4%A"]) {
      expect(open(hash)).toEqual({ wall: ["1.1", "1.2", "2.1"], list: ["1.1", "1.2", "2.1"] });
      expect(screen.queryByText(/here/)).toBeNull();
      expect(page.querySelectorAll("h2")).toHaveLength(2);
    }
  });
});
