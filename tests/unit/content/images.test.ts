import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { PNG } from "pngjs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imageSize } from "@/lib/content/image-size";
import { checkModule, loadModule } from "@/lib/content/load";
import { formatProblem } from "@/lib/content/problem";
import { smallImages } from "@/scripts/pages/small-images";
import { twoModules } from "./two-modules";

const png = (width: number, height: number) => PNG.sync.write(new PNG({ width, height }));
/** A JPEG as a camera writes it. */
const photo = (width: number, height: number) =>
  sharp(png(width, height))
    .jpeg()
    .withExif({ IFD0: { Artist: "Jane Doe" } });

async function all<T>(made: AsyncGenerator<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of made) found.push(one);
  return found;
}

describe("the size of a picture", () => {
  const drawn = () => sharp(png(640, 360));
  it.each([
    ["PNG", drawn().png()],
    ["JPEG", photo(640, 360)],
    ["WebP", drawn().webp()],
    ["WebP", drawn().webp({ lossless: true })],
    [
      "WebP",
      drawn()
        .webp()
        .withExif({ IFD0: { Artist: "Jane Doe" } }),
    ],
  ])("stands in its first bytes: %s", async (format, file) => {
    expect(imageSize(await file.toBuffer())).toEqual({ format, width: 640, height: 360 });
  });

  it("is that of the turned picture where a camera was held on its side", async () => {
    const held = async (orientation: number) =>
      imageSize(await photo(640, 360).withMetadata({ orientation }).toBuffer());
    expect(await held(6)).toEqual({ format: "JPEG", width: 360, height: 640 });
    expect(await held(3)).toEqual({ format: "JPEG", width: 640, height: 360 });
  });

  it("is nothing for other files, and for one that is cut short before it has said it", async () => {
    const whole = await photo(640, 360).toBuffer();
    expect(imageSize(await sharp(png(8, 8)).gif().toBuffer())).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(20), (bytes, length) => {
        expect(imageSize(bytes)).toBeNull();
        expect(imageSize(whole.subarray(0, length))).toBeNull();
      }),
    );
  });
});

describe("the pictures of a module", () => {
  const tag = '<Image file="table.jpg" alt="A round table." by="Jane Doe" licence="CC BY 4.0" />';

  function withImages(images: Record<string, Uint8Array>, shown = tag) {
    const { root, change } = twoModules();
    change("one/01-count-the-votes.mdx", (text) => text.replace("## Who sits", `${shown}\n\n## Who sits`));
    mkdirSync(join(root, "lessons/one/images"));
    for (const [name, bytes] of Object.entries(images))
      writeFileSync(join(root, "lessons/one/images", name), bytes);
    return root;
  }
  const told = (root: string) =>
    checkModule(root, "one").problems.map((problem) => formatProblem(problem).replace("lessons/one/", ""));

  it("are known by what is in them and by the size at which pages keep room for them", async () => {
    const root = withImages({ "table.jpg": await photo(2400, 1350).toBuffer() });
    expect(told(root)).toEqual([]);
    expect(loadModule(root, "one").module.images).toEqual({
      "table.jpg": {
        path: expect.stringMatching(/^\/learn\/one\/images\/table-[0-9a-f]{8}$/),
        width: 1200,
        height: 675,
      },
    });
  });

  it("are made small, as AVIF and as WebP, without what the camera wrote beside them, and once", async () => {
    const root = withImages({
      "table.jpg": await photo(2400, 1350).withMetadata({ orientation: 6 }).toBuffer(),
    });
    const made = await all(smallImages(root, [loadModule(root, "one").module]));
    expect(made.map(({ file }) => file.replace(/-[0-9a-f]{8}/, ""))).toEqual([
      "learn/one/images/table.avif",
      "learn/one/images/table.webp",
    ]);
    for (const { content } of made) {
      const { width, height, exif } = await sharp(content).metadata();
      expect([width, height, exif]).toEqual([1200, 2133, undefined]);
    }
    const again = await all(smallImages(root, [loadModule(root, "one").module]));
    expect(again).toEqual(made);
  });

  it.each([
    ["a name that cannot be an address", "Big Table.jpg", png(640, 360), "name it like seats-2014.jpg"],
    ["another format", "table.gif", new Uint8Array([71, 73, 70]), "save it as JPEG, PNG or WebP"],
    ["one too small", "table.png", png(319, 200), "bring one of 320 or more, best of 1200"],
    ["one that no lesson shows", "seats.png", png(640, 360), "show it with <Image>, or take it out"],
  ])("are told of: %s", (_, name, bytes, mend) => {
    const [first = "", ...more] = told(withImages({ [name]: bytes }, ""));
    expect(first).toMatch(new RegExp(`^images/${name}:1:1 .* – ${mend}$`));
    expect(more).toEqual([]);
  });

  it("are told of where a lesson shows one that is not there", () => {
    expect(told(withImages({}))).toEqual([
      expect.stringMatching(/picture "table.jpg" is not in images\/ – put the picture there$/),
    ]);
  });

  it("that are cut short end the build with their name", async () => {
    const whole = await photo(640, 360).toBuffer();
    const root = withImages({ "table.jpg": whole.subarray(0, whole.length - 40) });
    expect(told(root)).toEqual([]);
    await expect(all(smallImages(root, [loadModule(root, "one").module]))).rejects.toThrow("table.jpg");
  });
});
