import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { TaughtIn } from "@/components/lesson/taught-in";
import { choice, readingOf } from "../unit/content/rules/small-reading";

describe("the end of a check", () => {
  it("names for each lesson the questions it prepares, and leaves out a lesson that prepares none", () => {
    const { module } = readingOf(choice() + choice({ id: "second" }), {}, { kind: "check", slug: "check" });
    const [check] = module.lessons;
    if (check === undefined) throw new Error("no check");
    const lesson = (title: string, objectives: string[]) => ({
      ...check,
      kind: "lesson" as const,
      slug: title.toLowerCase(),
      title,
      objectives,
    });
    const lessons = [lesson("Veto", ["procedural-votes"]), lesson("Proof", ["abstention"]), check];
    render(<TaughtIn check={check} module={{ ...module, lessons }} />);
    expect(screen.getByRole("heading", { name: "Where to read it again" })).toBeInTheDocument();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Veto: questions 1, 2",
    ]);
    expect(screen.getByRole("link", { name: "Veto" })).toHaveAttribute("href", "/learn/north/veto");
  });
});
