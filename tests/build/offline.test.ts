import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { cacheName, workerFile } from "@/components/offline/names";
import { BuiltFolder } from "@/scripts/built-folder";
import { brotli, weighAll } from "@/scripts/bytes";
import { filesToSave, savedOf, saveForOffline } from "@/scripts/offline/save-for-offline";

const root = process.cwd();
const out = new BuiltFolder(join(root, "out"));
const budgets: Record<string, { all: number; js: number; requests: number }> = JSON.parse(
  readFileSync(join(root, "budgets.json"), "utf8"),
);
const worker = out.text("sw.js");
const { shell, modules, later } = savedOf(out);
const atOnce = [...shell, ...Object.values(modules).flat()];

describe("what is saved for offline", () => {
  it("is every page, script and style of the built folder", () => {
    const built = out.names().filter((file) => /\.(?:html|js|css)$/.test(file) && file !== "sw.js");
    expect(built.length).toBeGreaterThan(12);
    for (const file of built) expect(worker).toContain(`"${file}":"sha256-`);
  });

  it.each(Object.entries(modules))(
    "keeps with the module %s alone within its budget of bytes and files",
    (_, files) => {
      expect(weighAll(out, [...shell, ...files])).toBeLessThanOrEqual(budgets.offline?.all ?? 0);
      expect(shell.length + files.length).toBeLessThanOrEqual(budgets.offline?.requests ?? 0);
    },
  );

  it("keeps within its budget where all is asked for, and so does the worker", () => {
    expect(weighAll(out, [...atOnce, ...later])).toBeLessThanOrEqual(budgets["offline, all"]?.all ?? 0);
    expect(brotli(Buffer.from(worker))).toBeLessThanOrEqual(budgets.offline?.js ?? 0);
  });

  it("is of every module its lessons and its questions, each file of one module and of no other", () => {
    expect(Object.keys(modules)).toEqual(["unreasonable-criticism", "how-to-read-a-un-vote"]);
    expect(new Set(atOnce).size).toBe(atOnce.length);
    for (const [slug, files] of Object.entries(modules)) {
      expect(files).toContain(`learn/${slug}.html`);
      expect(files.filter((file) => file.startsWith(`review/${slug}/`)).length).toBeGreaterThan(1);
    }
    expect(shell.filter((file) => file.startsWith("learn/"))).toEqual([]);
  });

  it("leaves the pages for teachers, authors and printers, and what only they need, until they are asked for", () => {
    expect(later).toContain("teach.html");
    expect(later.filter((file) => /^(?:learn|review|progress|explore|index|a\.html|404)/.test(file))).toEqual(
      [],
    );
    const learners = atOnce.filter((file) => /\.(?:html|js|css)$/.test(file));
    const text = learners.map((file) => out.text(file)).join("\n");
    // What reads a lesson that was passed on is named by all who may be given one, and loaded when they are; cryptography for
    // plain http only there, where browsers save nothing.
    const assets = later.filter(
      (file) => file.startsWith("assets/") && !/late-(?:lesson-reader|noble-suite)-/.test(file),
    );
    expect(assets.length).toBeGreaterThan(0);
    for (const file of assets) expect(text, file).not.toContain(file.replace("assets/", ""));
  });

  it("is said on every page in kilobytes, rounded up: with its own module, or with the first one", () => {
    const [first = []] = Object.values(modules);
    for (const file of filesToSave(out).filter((name) => name.endsWith(".html"))) {
      const own = Object.values(modules).find((files) => files.includes(file)) ?? first;
      const html = out.text(file);
      const [, said] =
        /^<!DOCTYPE html><html\b[^>]* data-offline="(\d+)" data-offline-more="\d+"/.exec(html) ?? [];
      const bytes = weighAll(out, [...shell, ...own]);
      expect(Number(said) * 1_000, file).toBeGreaterThanOrEqual(bytes);
      // Two sums are rounded up, and have some room.
      expect(Number(said) * 1_000, file).toBeLessThan(bytes + 30_000);
    }
  });
});

describe("the worker that takes another one away", () => {
  it("stands where the build puts its own, which is another one", () => {
    expect(readFileSync(join(root, "public", workerFile), "utf8")).not.toBe(worker);
  });

  it("takes over, leaves, and throws away the pages saved for its own address alone", async () => {
    const scope = "https://school.example/criticism/";
    const kept = new Set([cacheName(scope), cacheName("https://school.example/"), "another site's"]);
    const heard = new Map<string, (event: { waitUntil: (work: Promise<void>) => void }) => void>();
    const unregister = vi.fn(async () => true);
    const skipWaiting = vi.fn();
    runInNewContext(readFileSync(join(root, "public", workerFile), "utf8"), {
      self: {
        addEventListener: heard.set.bind(heard),
        skipWaiting,
        registration: { scope, unregister },
      },
      caches: { keys: async () => [...kept], delete: async (name: string) => kept.delete(name) },
    });
    let work = Promise.resolve();
    const event = {
      waitUntil: (all: Promise<void>) => {
        work = all;
      },
    };
    heard.get("install")?.(event);
    expect(skipWaiting).toHaveBeenCalledOnce();
    expect(unregister).not.toHaveBeenCalled();
    heard.get("activate")?.(event);
    await work;
    expect(unregister).toHaveBeenCalledOnce();
    expect([...kept]).toEqual([cacheName("https://school.example/"), "another site's"]);
  });
});

describe("saveForOffline", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "out-"));
    writeFileSync(join(folder, "index.html"), '<html data-root="" lang="en"><p>One</p></html>');
    for (const file of ["_headers", "lessons.zip", "screenshots/wide.png", "data/votes.json", "icon.svg"]) {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      writeFileSync(join(folder, file), file);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("lists what pages are made of, and leaves out what is only for hosts, shops and downloads", () => {
    expect(filesToSave(new BuiltFolder(folder))).toEqual(["data/votes.json", "icon.svg", "index.html"]);
  });

  it("counts what a lesson is given later to its module, by whatever sign the lesson's name begins", () => {
    const site = mkdtempSync(join(tmpdir(), "out-"));
    const names = ["learn/m.html", "learn/m/2014-a-vote.html", "learn/m/-one.html"];
    const given = names.slice(1).map((file) => `assets/${file.replace(".html", "-0123456789.js")}`);
    for (const file of [...names, ...given]) {
      mkdirSync(join(site, file, ".."), { recursive: true });
      const named = given.filter((one) => one.startsWith(`assets/${file.replace(".html", "-")}`));
      writeFileSync(join(site, file), `<html data-later-props="${named}">`);
    }
    const { modules: ofModules, later: forLater } = savedOf(new BuiltFolder(site));
    expect(ofModules.m?.toSorted()).toEqual([...given, ...names].toSorted());
    expect(forLater).toEqual([]);
    rmSync(site, { recursive: true });
  });

  it("gives the same worker for the same files, and another when one of them changes", async () => {
    await saveForOffline(root, new BuiltFolder(folder));
    const first = readFileSync(join(folder, "sw.js"), "utf8");
    await saveForOffline(root, new BuiltFolder(folder));
    expect(readFileSync(join(folder, "sw.js"), "utf8")).toBe(first);
    const changed = mkdtempSync(join(tmpdir(), "out-"));
    cpSync(folder, changed, { recursive: true });
    writeFileSync(join(changed, "data/votes.json"), "[]");
    await saveForOffline(root, new BuiltFolder(changed));
    expect(readFileSync(join(changed, "sw.js"), "utf8")).not.toBe(first);
    rmSync(changed, { recursive: true });
  });
});
