import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { packageChanges, packageMakerWords as words } from "@words/packages";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PackageMaker } from "@/components/teach/package-maker";
import { scormManifest } from "@/lib/packages/scorm-manifest";
import { zipOf } from "@/lib/packages/zip";

const lessons = [1, 2, 3].map((number) => ({
  slug: `lesson-${number}`,
  title: `Title ${number}`,
  number,
  questions: [`q-${number}`],
}));
const whole = zipOf(
  new Map([
    ...lessons.map(({ slug }): [string, string] => [
      `${slug}.html`,
      `<div data-package='{"pass":null}'></div>`,
    ]),
    [
      "imsmanifest.xml",
      scormManifest("1.2", {
        id: "m",
        title: "Module",
        lessons: lessons.map(({ slug, title }) => ({ slug, title, files: [`${slug}.html`] })),
      }),
    ],
  ]),
);
const gift = lessons.map(({ number }) => `$CATEGORY: ${number}\n\n::q::${number} {}\n`).join("\n");

let saved: { name: string; blob: Blob }[];
let isThere: boolean;
beforeEach(() => {
  saved = [];
  isThere = true;
  vi.stubGlobal("fetch", async (path: string) =>
    isThere ? new Response(path.endsWith(".zip") ? whole : gift) : new Response(null, { status: 404 }),
  );
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push({ name: "", blob });
    return "blob:x";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last !== undefined) last.name = this.download;
  });
  render(
    <PackageMaker
      module={{ slug: "m", title: "Module" }}
      lessons={lessons}
      offers={[
        { form: "scorm12", path: "/packages/m-scorm12.zip", changed: [], drawings: [] },
        {
          form: "questions.gift.txt",
          path: "/teach/m/packages/questions.gift.txt",
          changed: [
            [
              "hints-left-out",
              [
                ["choice", ["1.1", "2.1"]],
                ["blank", ["2.2", "3.1"]],
              ],
            ],
            ["as-written", [["blank", ["3.1"]]]],
          ],
          drawings: [
            { lesson: 2, title: "A drawing" },
            { lesson: 3, title: "Another" },
          ],
        },
      ]}
    />,
  );
});
afterEach(() => vi.restoreAllMocks());

const user = userEvent.setup();
const make = () => user.click(screen.getByRole("button", { name: words.make }));
const pick = (...numbers: number[]) =>
  numbers.reduce(
    (before, number) =>
      before.then(() => user.click(screen.getByRole("checkbox", { name: `${number}. Title ${number}` }))),
    Promise.resolve(),
  );

describe("a package for a choice of lessons", () => {
  it("is made of the lessons that were picked, with the pass mark; its size is said before it is saved", async () => {
    await pick(3, 1);
    await user.type(screen.getByRole("textbox", { name: words.pass }), "60");
    expect(screen.getByText(packageChanges.lessons)).toBeInTheDocument();
    await make();
    expect(await screen.findByText(words.ready("m-01-03-scorm12.zip", "1"))).toBeInTheDocument();
    expect(saved).toEqual([]);
    await user.click(screen.getByRole("button", { name: words.save }));
    expect(saved.map(({ name }) => name)).toEqual(["m-01-03-scorm12.zip"]);
    const files = unzipSync(new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(Object.keys(files)).toEqual(["imsmanifest.xml", "lesson-1.html", "lesson-3.html"]);
    expect(strFromU8(files["lesson-3.html"] ?? new Uint8Array())).toContain('"pass":60');
  });

  it("says before it is made what these lessons lose in the form, and takes no pass mark there", async () => {
    await user.selectOptions(screen.getByRole("combobox"), "questions.gift.txt");
    await pick(2);
    expect(screen.queryByRole("textbox", { name: words.pass })).toBeNull();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      packageChanges.everywhere,
      `${packageChanges.each["hints-left-out"]} ${packageChanges.kinds.choice} 2.1; ${packageChanges.kinds.blank} 2.2`,
      packageChanges.drawings(packageChanges.drawing(2, "A drawing")),
    ]);
    await make();
    await user.click(await screen.findByRole("button", { name: words.save }));
    expect(saved[0]?.name).toBe("m-02-questions.gift.txt");
    expect(await saved[0]?.blob.text()).toBe("$CATEGORY: 2\n\n::q::2 {}\n");
  });

  it("asks for a lesson and for a mark that can be one, and says when the files are not there", async () => {
    await make();
    expect(screen.getByText(words.chooseLesson)).toBeInTheDocument();
    await pick(1);
    await user.type(screen.getByRole("textbox", { name: words.pass }), "101");
    await make();
    expect(screen.getByText(words.badPass)).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: words.pass })).toHaveFocus();
    await user.clear(screen.getByRole("textbox", { name: words.pass }));
    isThere = false;
    await make();
    expect(await screen.findByText(words.failed)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: words.save })).toBeNull();
  });

  it("is gone once anything of the choice changes", async () => {
    await pick(1);
    await make();
    expect(await screen.findByRole("button", { name: words.save })).toBeInTheDocument();
    await pick(2);
    expect(screen.queryByRole("button", { name: words.save })).toBeNull();
  });
});
