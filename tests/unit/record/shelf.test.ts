import { describe, expect, it } from "vitest";
import { loadShelf, moveShelved, ownTexts, shelve } from "@/lib/record/shelf";
import { clearShelf } from "@/lib/record/wipe";

/** A storage that has room for so many letters in all. */
function storageOf(room = Number.POSITIVE_INFINITY) {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      const letters = [...held].reduce((sum, [one, text]) => sum + (one === key ? 0 : text.length), 0);
      if (letters + value.length > room) throw new Error("full");
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
  };
}

describe("a shelf", () => {
  it("keeps the last five texts, each once", () => {
    const storage = storageOf();
    for (const at of [1, 2, 3, 4, 5, 6, 6])
      expect(shelve(storage, "shelf", { at, text: `text ${at}` })).toBe(true);
    expect(loadShelf(storage, "shelf").map(({ at }) => at)).toEqual([2, 3, 4, 5, 6]);
  });

  it("says where a text has no room, and keeps what it had", () => {
    const storage = storageOf(60);
    expect(shelve(storage, "shelf", { at: 1, text: "short" })).toBe(true);
    expect(shelve(storage, "shelf", { at: 2, text: "a".repeat(60) })).toBe(false);
    expect(ownTexts(storage, "shelf")).toEqual(["short"]);
  });

  it.each([
    "no JSON",
    "{}",
    "null",
    "[null]",
    '["text"]',
    '[{"at":1}]',
    '[{"text":"a"}]',
    '[{"at":"1","text":"a"}]',
    '[{"at":1,"text":2}]',
    '[{"at":1,"text":"a"},1]',
  ])("takes what is none for one more text: %s", (text) => {
    const storage = storageOf();
    storage.held.set("shelf", text);
    expect(loadShelf(storage, "shelf")).toEqual([{ at: 0, text }]);
  });

  it("is empty where nothing stands", () => {
    expect(loadShelf(storageOf(), "shelf")).toEqual([]);
  });

  it("gives and clears only the texts that are one record's", () => {
    const storage = storageOf();
    for (const text of ["mine", "other"]) shelve(storage, "shelf", { at: 1, text });
    const owns = (text: string) => text === "mine";
    expect(ownTexts(storage, "shelf", owns)).toEqual(["mine"]);
    clearShelf(storage, "shelf", owns);
    expect(ownTexts(storage, "shelf")).toEqual(["other"]);
    clearShelf(storage, "shelf");
    expect(storage.held.has("shelf")).toBe(false);
  });

  it("moves texts to another one, but for those that find no room there", () => {
    const storage = storageOf();
    for (const text of ["mine", "other"]) shelve(storage, "from", { at: 1, text });
    moveShelved(storage, "from", "to", () => false);
    expect(ownTexts(storage, "from")).toEqual(["mine", "other"]);
    expect(storage.held.has("to")).toBe(false);
    moveShelved(storage, "from", "to", (text) => text === "mine");
    expect(ownTexts(storage, "from")).toEqual(["other"]);
    expect(ownTexts(storage, "to")).toEqual(["mine"]);
    moveShelved(storage, "from", "to", () => true);
    expect(storage.held.has("from")).toBe(false);
    expect(ownTexts(storage, "to")).toEqual(["mine", "other"]);

    const full = storageOf(40);
    shelve(full, "from", { at: 1, text: "long enough" });
    moveShelved(full, "from", "to", () => true);
    expect(ownTexts(full, "from")).toEqual(["long enough"]);
    expect(full.held.has("to")).toBe(false);
  });
});
