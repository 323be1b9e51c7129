import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { hashOfBytes } from "@/lib/content/kept";
import { BuiltFolder } from "@/scripts/built-folder";
import { withoutSizes } from "@/scripts/bytes";

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe("a built folder", () => {
  it("reads a file from the disk once", () => {
    const path = folderWith({ "a.html": "one" });
    const folder = new BuiltFolder(path);
    expect(folder.text("a.html")).toBe("one");
    writeFileSync(join(path, "a.html"), "two");
    expect(folder.text("a.html")).toBe("one");
    expect(() => folder.read("b.html")).toThrow("b.html");
  });

  it("has what is written at once, and the disk has it when it is saved", () => {
    const path = folderWith({ "b/c.html": "one" });
    const folder = new BuiltFolder(path);
    folder.write("b/d/e.js", "let ü;");
    folder.write("a.bin", new Uint8Array([1, 2, 3]).subarray(1));
    folder.write("b/c.html", "two");
    expect(folder.names()).toEqual(["a.bin", "b/c.html", "b/d/e.js"]);
    expect([folder.text("b/d/e.js"), folder.has("a.bin"), folder.has("b")]).toEqual(["let ü;", true, false]);
    expect([...folder.read("a.bin")]).toEqual([2, 3]);
    expect(existsSync(join(path, "a.bin"))).toBe(false);
    expect(readFileSync(join(path, "b/c.html"), "utf8")).toBe("one");
    folder.save();
    expect([...readFileSync(join(path, "a.bin"))]).toEqual([2, 3]);
    expect(readFileSync(join(path, "b/c.html"), "utf8")).toBe("two");
    expect(new BuiltFolder(path).names()).toEqual(folder.names());
  });

  it("names what a file holds, and otherwise once it holds something else", () => {
    const folder = new BuiltFolder(folderWith({ "a.html": "one", "b.html": "one" }));
    const before = folder.hash("a.html");
    expect(folder.hash("b.html")).toBe(before);
    folder.write("a.html", "two");
    expect(folder.hash("a.html")).not.toBe(before);
    folder.writeNow("a.html", "", () => new TextEncoder().encode("one"));
    expect(folder.hash("a.html")).toBe(before);
  });

  describe("that is built anew", () => {
    const noteIn = (path: string) => join(path, "..", `${basename(path)}-note`);
    const anew = (path: string) => {
      onTestFinished(() => rmSync(noteIn(path), { force: true }));
      return new BuiltFolder(path, noteIn(path));
    };
    const build = (path: string, files: Record<string, string>) => {
      const folder = anew(path);
      for (const [file, text] of Object.entries(files)) folder.write(file, text);
      folder.save();
    };

    it("has nothing of what stood there, and leaves nothing of it", () => {
      const path = folderWith({ "old/a.html": "one", "old/b/c.html": "two", "d.html": "three" });
      expect(anew(path).names()).toEqual([]);
      build(path, { "d.html": "three", "e.html": "four" });
      expect(new BuiltFolder(path).names()).toEqual(["d.html", "e.html"]);
      expect(existsSync(join(path, "old"))).toBe(false);
    });

    it("writes what is otherwise than it was, and leaves what is as it was", () => {
      const path = folderWith({});
      build(path, { "a.html": "one", "b.html": "two", "c.html": "six" });
      const timeOf = (file: string) => statSync(join(path, file)).mtimeMs;
      const before = timeOf("a.html");
      utimesSync(join(path, "b.html"), 0, 0);
      writeFileSync(join(path, "b.html"), "abc");
      build(path, { "a.html": "one", "b.html": "two", "c.html": "ten" });
      expect(timeOf("a.html")).toBe(before);
      expect(readFileSync(join(path, "b.html"), "utf8")).toBe("two");
      expect(readFileSync(join(path, "c.html"), "utf8")).toBe("ten");
    });

    it("does not make again what was made of the same, unless it is gone", () => {
      const path = folderWith({});
      const made: string[] = [];
      const pack = (of: string) => {
        const folder = anew(path);
        const bytes = folder.writeNow("a.zip", of, () => {
          made.push(of);
          return new TextEncoder().encode(of);
        });
        folder.save();
        return bytes;
      };
      expect([pack("one"), pack("one"), pack("three")]).toEqual([3, 3, 5]);
      expect(made).toEqual(["one", "three"]);
      rmSync(join(path, "a.zip"));
      expect(pack("three")).toBe(5);
      expect(made).toEqual(["one", "three", "three"]);
    });

    it("asks for what is kept elsewhere only where it is not as it was", () => {
      const path = folderWith({});
      let asked = 0;
      const bytes = Buffer.from("one");
      const read = () => {
        asked += 1;
        return bytes;
      };
      const content = { hash: hashOfBytes(bytes), size: 3, read };
      for (let time = 1; time <= 2; time += 1) {
        const folder = anew(path);
        folder.write("a.html", content);
        expect([folder.size("a.html"), folder.hash("a.html")]).toEqual([3, content.hash]);
        folder.save();
      }
      expect(asked).toBe(1);
    });
  });

  it("may not be there yet", () => {
    const path = join(folderWith({}), "out");
    const folder = new BuiltFolder(path);
    expect(folder.names()).toEqual([]);
    folder.write("a.html", "one");
    folder.save();
    expect(new BuiltFolder(path).text("a.html")).toBe("one");
  });
});

it("weighs a page as it is before the sizes that the last step writes into it", () => {
  const bare = '<!DOCTYPE html><html lang="en"><p>Ü data-offline="1"</p></html>';
  const sized = bare.replace("<html", '<html data-offline="640" data-offline-more="1090"');
  expect(withoutSizes(Buffer.from(sized), "a.html").toString()).toBe(bare);
  expect(withoutSizes(Buffer.from(bare), "a.html").toString()).toBe(bare);
  expect(withoutSizes(Buffer.from(sized), "a.js").toString()).toBe(sized);
});
