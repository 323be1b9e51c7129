import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { AboutPage } from "@/components/about-page";
import { CouncilPage } from "@/components/explore/council-page";
import { TimelinePage } from "@/components/explore/timeline-page";
import { HomePage } from "@/components/home-page";
import { AssignPage } from "@/components/teach/assign-page";
import { PackagesPage } from "@/components/teach/packages-page";
import { TeachPage } from "@/components/teach/teach-page";
import type { Module } from "@/lib/content/module";
import { moduleId } from "@/lib/quiz/names";
import { build } from "../unit/content/example-module";

const { lesson } = build("The Council voted.\n");

function moduleOf(name: string): Module {
  const slug = moduleId(name);
  return {
    slug,
    title: `The ${slug}`,
    summary: `About the ${slug}.`,
    updated: "2026-11-24",
    method: [],
    countries: [],
    objectives: {},
    exceptions: [],
    retired: [],
    misconceptions: {},
    language: "English",
    speakers: {},
    sources: {},
    facts: {},
    glossary: {},
    corrections: [{ article: `Of the ${slug}`, record: "Otherwise.", facts: [] }],
    votes: {},
    vetoes: null,
    challenges: [],
    timeline: { tracks: {}, events: [] },
    cases: {},
    drawings: {},
    images: {},
    media: {},
    standards: [],
    forTeachers: {},
    lessons: [{ ...lesson, module: slug }],
  };
}
const north = moduleOf("north");
const south = moduleOf("south");

const links = (name: string) =>
  screen.getAllByRole("link", { name }).map((link) => link.getAttribute("href"));

describe("the pages of the site", () => {
  it("give the home page to one module", () => {
    render(<HomePage modules={[north]} />);
    expect(screen.getByRole("heading", { level: 1, name: "The north" })).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "The lessons" })).toBeInTheDocument();
  });

  it("list every module on the home page, each with its own lessons", () => {
    render(<HomePage modules={[north, south]} />);
    expect(screen.queryByRole("heading", { level: 1, name: "The north" })).toBeNull();
    for (const slug of ["north", "south"]) {
      const region = within(screen.getByRole("region", { name: `The ${slug}` }));
      expect(region.getByRole("link", { name: lesson.title })).toHaveAttribute(
        "href",
        `/learn/${slug}/${lesson.slug}`,
      );
      expect(region.getByRole("link", { name: `About “The ${slug}”` })).toHaveAttribute(
        "href",
        `/learn/${slug}`,
      );
    }
  });

  it("give every part of the page of sources an id of its own, and the first module the old one", () => {
    const { container } = render(<AboutPage modules={[north, south]} />);
    const ids = Array.from(container.querySelectorAll("[id]"), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["corrections", "south-corrections"]));
  });

  it("let each module's timeline be narrowed by itself", () => {
    const told = (module: Module): Module => ({
      ...module,
      timeline: {
        tracks: { vote: `Votes of the ${module.slug}` },
        events: [{ date: "2014-02-17", track: "vote", says: `The ${module.slug} voted.`, fact: "F1" }],
      },
    });
    const { container } = render(<TimelinePage modules={[told(north), moduleOf("silent"), told(south)]} />);
    expect(screen.getAllByRole("radio", { name: /^Votes of the/ })).toHaveLength(2);
    expect(screen.queryByRole("heading", { name: "The silent" })).toBeNull();
    const ids = Array.from(container.querySelectorAll("[id]"), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("give the Council's rule the sources of the module that has them, and each list of vetoes an id of its own", () => {
    const ruled: Module = {
      ...south,
      charter: { rule: ["F1"], practice: [] },
      facts: { F1: { says: "Nine votes.", source: "charter", status: "verified" } },
      sources: { charter: { title: "UN Charter", publisher: "UN", kind: "official" } },
    };
    const vetoed = (module: Module): Module => ({
      ...module,
      vetoes: { source: "charter", facts: ["F1"], rows: [] },
      sources: { charter: { title: "UN Charter", publisher: "UN", kind: "official" } },
    });
    const { container } = render(<CouncilPage modules={[vetoed(north), vetoed(ruled)]} />);
    expect(screen.getByRole("region", { name: /rule/i })).toHaveTextContent("charter");
    const ids = Array.from(container.querySelectorAll("h2[id]"), ({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["vetoes", "south-vetoes"]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lead a teacher to the key and the handout of every module", () => {
    render(<TeachPage modules={[north, south]} />);
    expect(links("Answer key")).toEqual(["/teach/north/key", "/teach/south/key"]);
    expect(links("Handout")).toEqual(["/print/north", "/print/south"]);
  });

  it("name the module’s own files and lessons in what is drawn of platforms", () => {
    const titled = { ...south, lessons: south.lessons.map((one) => ({ ...one, title: "Southern winds" })) };
    render(<PackagesPage module={titled} />);
    expect(screen.getByRole("img", { name: /Source south\.imscc/ })).toBeInTheDocument();
    expect(screen.getByRole("img", { name: /Title Southern winds/ })).toBeInTheDocument();
  });

  it("let a teacher choose the module of an assignment", () => {
    render(<AssignPage modules={[north, south]} editions={{}} />);
    expect(screen.getByRole("combobox", { name: "Module" })).toHaveDisplayValue("The north");
  });

  it("ask a teacher of one module for no module", () => {
    render(<AssignPage modules={[north]} editions={{}} />);
    expect(screen.queryByRole("combobox", { name: "Module" })).toBeNull();
  });
});
