import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
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
    folder.writeNow("a.html", new TextEncoder().encode("one"));
    expect(folder.hash("a.html")).toBe(before);
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
