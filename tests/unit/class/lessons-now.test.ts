import { expect, it } from "vitest";
import { fromRow } from "@/lib/assignment/edition";
import { lessonsNow } from "@/lib/class/lessons-now";
import { rowOf, smallModule } from "./two-modules";

const edition = fromRow("north", rowOf(smallModule("north")));
const lesson = (slug: string, ...ids: string[]) => ({ slug, questions: ids.map((id) => ({ id })) });
const now = (slugs: string[], ...present: ReturnType<typeof lesson>[]) =>
  lessonsNow(slugs, edition, present).map((one) => one?.slug ?? null);

it("finds lessons by their names, in the order that was assigned", () => {
  const [veto, check] = [lesson("veto"), lesson("check")];
  expect(now(["check", "veto"], veto, check)).toEqual(["check", "veto"]);
  expect(now(["veto"], lesson("other", "agenda", "abstain", "double"), veto)).toEqual(["veto"]);
});

it("knows a lesson that was renamed by the questions that it had, by most of them where they were parted", () => {
  const some = lesson("some", "agenda");
  const most = lesson("most", "abstain", "double", "new");
  expect(now(["veto"], some, most)).toEqual(["most"]);
  expect(now(["veto"], most, some)).toEqual(["most"]);
});

it("gives null for a lesson of which nothing is left, and for one that never was", () => {
  expect(now(["veto"], lesson("other", "last"))).toEqual([null]);
  expect(now(["nothing"], lesson("other", "last"))).toEqual([null]);
  expect(now(["veto"])).toEqual([null]);
});

it("gives two lessons that became one once, and each that is gone", () => {
  const both = lesson("both", "agenda", "last");
  expect(now(["veto", "check"], both)).toEqual(["both"]);
  expect(now(["veto", "check"], lesson("other"))).toEqual([null, null]);
});
