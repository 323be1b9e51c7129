import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  type Drafts,
  draftRecord,
  keepText,
  longestDraft,
  longestDrafts,
  textOfDraft,
  withoutDraft,
  writeDrafts,
} from "@/lib/own/drafts";
import { linksInFull } from "@/lib/own/in-full";
import { longestLink, packLesson, unpackLesson } from "@/lib/own/lesson-code";
import { unzip, zip } from "@/lib/own/unzip";

describe("a lesson's code", () => {
  it("gives back what it was made of, whatever stands around it and however it was broken", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 60 }), (lesson, width) => {
        const code = packLesson(lesson);
        const broken = code.replace(new RegExp(`.{${width}}`, "g"), "$&\n").toLowerCase();
        expect(unpackLesson(code)).toEqual({ ok: true, text: lesson });
        expect(unpackLesson(`https://example.org/lesson.html#${broken}`)).toEqual({ ok: true, text: lesson });
      }),
    );
  });

  it("says whether it is cut, damaged, newer, or no lesson at all", () => {
    const code = packLesson("title: a lesson with some words in it");
    expect(unpackLesson(code.slice(0, -5))).toEqual({ ok: false, problem: "cut" });
    expect(unpackLesson(code.slice(0, 6))).toEqual({ ok: false, problem: "cut" });
    const wrong = code.slice(0, 20) + (code[20] === "A" ? "B" : "A") + code.slice(21);
    expect(unpackLesson(wrong)).toEqual({ ok: false, problem: "damaged" });
    expect(unpackLesson("UCL7ABCDEF")).toEqual({ ok: false, problem: "newer" });
    expect(unpackLesson("hello")).toEqual({ ok: false, problem: "foreign" });
    expect(unpackLesson("A".repeat(10_000_000))).toEqual({ ok: false, problem: "foreign" });
  });

  it("stays short enough for a link where the lesson has about 12 kB of text", () => {
    const words =
      "the Council voted on a resolution that a member of the Assembly had asked for in March".split(" ");
    const at = (index: number) => words[(index * index + 7 * index) % words.length];
    const text = Array.from(
      { length: 2200 },
      (_, index) => `${at(index)}${index % 9 === 0 ? index : ""}`,
    ).join(" ");
    expect(text.length).toBeGreaterThan(10_500);
    expect(packLesson(text).length).toBeLessThan(longestLink);
  });
});

describe("drafts", () => {
  const none: Drafts = { drafts: [] };
  const minute = 60_000;
  const texts = ({ drafts }: Drafts) => drafts.map(({ versions }) => versions.map(({ text }) => text));

  it("is kept on a device whose clock stands where no calendar ends", () => {
    for (const wall of [Date.UTC(2150, 0, 1), -5]) {
      const read = draftRecord.read(writeDrafts(keepText({ drafts: [] }, "a", "one", "me", wall)));
      expect(read.ok && read.clean && read.record.drafts.map(textOfDraft)).toEqual(["one"]);
    }
  });

  it("keep what a page writes as one version for five minutes, and then begin another", () => {
    let record = keepText(none, "a", "one", "me", 0);
    record = keepText(record, "a", "one two", "me", minute);
    record = keepText(record, "a", "one two three", "me", 6 * minute);
    expect(texts(record)).toEqual([["one two", "one two three"]]);
  });

  it("keep what was there before much of it went at once, as where an older version is gone back to", () => {
    const [old, added] = ["It began so. ".repeat(20), "Then it went on. ".repeat(20)];
    let record = keepText(none, "a", old, "me", 0);
    record = keepText(record, "a", old + added, "me", minute);
    record = keepText(record, "a", old, "me", 2 * minute);
    expect(texts(record)).toEqual([[old + added, old]]);
    record = keepText(record, "a", `${old}New.`, "me", 3 * minute);
    record = keepText(record, "a", `${old}New. And so on.`, "me", 20 * minute);
    expect(texts(record)).toEqual([[old + added, `${old}New.`, `${old}New. And so on.`]]);
  });

  it("keep it once, however often it goes and comes back", () => {
    const [old, added] = ["It began so. ".repeat(20), "Then it went on. ".repeat(20)];
    let record = none;
    for (let at = 0; at < 10; at += 1)
      record = keepText(record, "a", at % 2 === 0 ? old + added : old, "me", at * 1000);
    expect(texts(record)).toEqual([[old + added, old]]);
  });

  it("never write over what another page wrote", () => {
    const record = keepText(keepText(none, "a", "mine", "me", 0), "a", "yours", "you", 1000);
    expect(texts(record)).toEqual([["mine", "yours"]]);
    expect(record.drafts.map(textOfDraft)).toEqual(["yours"]);
  });

  it("thin out with age: one for five minutes, an hour, a day, and none after a week", () => {
    let record = none;
    const day = 24 * 60 * minute;
    for (let at = 0; at <= 9 * day; at += 7 * minute) record = keepText(record, "a", `at ${at}`, "me", at);
    const count = record.drafts[0]?.versions.length ?? 0;
    expect(count).toBeGreaterThan(20);
    expect(count).toBeLessThan(60);
    expect(record.drafts.map(textOfDraft)).toEqual([
      `at ${9 * day}`.replace(/\d+/, String(Math.floor((9 * day) / (7 * minute)) * 7 * minute)),
    ]);
  });

  it("refuse a text that is too long and keep the last that fitted, and drop old versions where all are too long", () => {
    const record = keepText(none, "a", "short", "me", 0);
    expect(keepText(record, "a", "x".repeat(longestDraft + 1), "me", minute)).toBe(record);
    let full = none;
    for (let at = 0; at < 12; at += 1)
      full = keepText(full, "a", String(at).padEnd(longestDraft - 1, "x"), "me", at * 6 * minute);
    const letters = full.drafts
      .flatMap(({ versions }) => versions)
      .reduce((sum, { text }) => sum + text.length, 0);
    expect(letters).toBeLessThanOrEqual(longestDrafts);
    expect(full.drafts[0]?.versions.at(-1)?.text.startsWith("11x")).toBe(true);
  });

  it("are read as they were written, and a row that is none is left out and said", () => {
    const record = keepText(keepText(none, "a", "one", "me", 5), "b", "two", "me", 6);
    expect(draftRecord.read(draftRecord.write(record))).toEqual({ ok: true, record, clean: true });
    const broken = draftRecord.write(record).replace('"id":"a"', '"id":7');
    expect(draftRecord.read(broken)).toMatchObject({
      ok: true,
      clean: false,
      record: { drafts: [{ id: "b" }] },
    });
    expect(draftRecord.read("{")).toEqual({ ok: false, newer: false });
    expect(draftRecord.read(draftRecord.write(record).replace('"version":1', '"version":9'))).toEqual({
      ok: false,
      newer: true,
    });
  });

  it("come back from the journal with the newest text and without an older one before it", () => {
    const stored = keepText(none, "a", "one", "me", 0);
    const later = keepText(stored, "a", "one two", "me", 1000);
    const rows = (draftRecord.journal?.changes(stored, later) ?? []).flatMap(([, row]) =>
      row === null ? [] : [row],
    );
    expect(texts(draftRecord.journal?.restore(stored, rows, new Set()) ?? none)).toEqual([["one two"]]);
    const old = (draftRecord.journal?.changes(none, stored) ?? []).flatMap(([, row]) =>
      row === null ? [] : [row],
    );
    expect(texts(draftRecord.journal?.restore(later, old, new Set()) ?? none)).toEqual([["one two"]]);
    expect(withoutDraft(later, "a")).toEqual(none);
  });
});

describe("a packed folder", () => {
  it("gives its texts and leaves everything else packed", () => {
    const files = { "m/module.yaml": "title: a", "m/01-a.mdx": "Text ä" };
    expect(unzip(zip(files))).toEqual({ ok: true, files });
    expect(unzip(zipSync({ "a.exe": strToU8("x") }))).toEqual({ ok: false, problem: "noLesson" });
  });

  it("is not opened where it leads out of itself, grows without end, is too large or damaged", () => {
    expect(unzip(zip({ "../a.md": "x" }))).toEqual({ ok: false, problem: "path" });
    expect(unzip(zip({ "C:\\a.md": "x" }))).toEqual({ ok: false, problem: "path" });
    expect(unzip(zip({ "a.md": "x".repeat(5_000_000) }))).toEqual({ ok: false, problem: "bomb" });
    expect(unzip(new Uint8Array(3_000_000))).toEqual({ ok: false, problem: "large" });
    expect(unzip(strToU8("PK\u0003\u0004 and nothing else"))).toEqual({ ok: false, problem: "damaged" });
  });

  it("is not unpacked beyond its room where it says that it is small, or names one file many times", () => {
    const bomb = zipSync({ "a.md": [new Uint8Array(150_000_000), { level: 9 }] });
    const list = new DataView(bomb.buffer).getUint32(bomb.length - 6, true);
    const named = bomb.slice(list, bomb.length - 22);
    const many = new Uint8Array(list + 200 * named.length + 22);
    many.set(bomb.subarray(0, list));
    for (let at = 0; at < 200; at += 1) many.set(named, list + at * named.length);
    many.set(bomb.subarray(bomb.length - 22), many.length - 22);
    const view = new DataView(many.buffer);
    for (let at = 0; at < 200; at += 1) view.setUint32(list + at * named.length + 24, 100, true);
    view.setUint32(22, 100, true);
    view.setUint16(many.length - 12, 200, true);
    const before = process.cpuUsage();
    expect(unzip(many)).toEqual({ ok: false, problem: "damaged" });
    const { user, system } = process.cpuUsage(before);
    // It took a minute and more.
    expect((user + system) / 1000).toBeLessThan(2_000);
  });
});

describe("links of somebody else's lesson", () => {
  it("show where they lead, in the text, in a question's markup and behind a label", () => {
    const link = { tag: "a", props: { href: "https://evil.example/x" }, children: ["UN"] };
    const question = {
      tag: "QuestionCard",
      props: {
        prompt: '<p>See <a href="https://a.example/?b=1&#x26;c=2">here</a></p>',
        see: [{ label: "UN", url: "https://b.example" }],
      },
      children: [],
    };
    expect(JSON.stringify(linksInFull([{ tag: "p", props: {}, children: [link] }, question]))).toBe(
      JSON.stringify([
        {
          tag: "p",
          props: {},
          children: [
            link,
            { tag: "span", props: { className: "own-address" }, children: [" (https://evil.example/x)"] },
          ],
        },
        {
          tag: "QuestionCard",
          props: {
            prompt:
              '<p>See <a href="https://a.example/?b=1&#x26;c=2">here</a><span class="own-address"> (https://a.example/?b=1&#x26;c=2)</span></p>',
            see: [{ label: "UN (https://b.example)", url: "https://b.example" }],
          },
          children: [],
        },
      ]),
    );
  });
});
