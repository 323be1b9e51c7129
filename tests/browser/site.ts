/** A site of its own for a test: with a server that can be stopped, and folders that can take each other's place. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { BuiltFolder } from "../../scripts/built-folder";
import { filesForLater, saveForOffline } from "../../scripts/offline/save-for-offline";
import { serve } from "../../server/serve.mjs";

const root = process.cwd();
export const out = join(root, "out");

/** Every page of the built folder, as an address without ".html". */
export const builtPages = readdirSync(out, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".html") && file !== "404.html")
  .map(pageOf);
/** Those of them that are on the device only once they were opened or asked for. */
export const laterPages = filesForLater(new BuiltFolder(out))
  .filter((file) => file.endsWith(".html"))
  .map(pageOf);

function pageOf(file: string): string {
  return `/${file.replace(/\.html$/, "").replace(/^index$/, "")}`;
}

export class Site {
  #server: Server | null = null;
  #port = 0;
  /** @param base the path the site stands under */
  constructor(readonly base = "") {}

  get url(): string {
    return `http://localhost:${this.#port}${this.base}`;
  }

  /** Serves a folder, always at the same address. */
  async start(folder = out): Promise<this> {
    await this.stop();
    this.#server = await serve({ folder, port: this.#port, base: this.base });
    const address = this.#server.address();
    if (typeof address === "object" && address !== null) this.#port = address.port;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

/** No server and no network: nothing but what is on the device. */
export async function goOffline(site: Site, context: BrowserContext): Promise<void> {
  await site.stop();
  await context.setOffline(true);
}

export async function goOnline(site: Site, context: BrowserContext, folder = out): Promise<void> {
  await site.start(folder);
  await context.setOffline(false);
}

/** Waits until the lessons are on the device. */
export async function saved(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? "none"),
    )
    .toBe("activated");
}

/**
 * The built site as a later version: a word of every page is another one, and so are its scripts.
 *
 * @returns its folder, and how to remove it
 */
export async function laterVersion(word: string): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(out, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => /islands-[0-9a-f]+\.js$/.test(name))) {
    const text = readFileSync(join(folder, file), "utf8");
    rmSync(join(folder, file));
    writeFileSync(join(folder, file.replace("islands-", `islands-${word}-`)), `${text}/* ${word} */`);
  }
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(join(folder, file), "utf8");
    writeFileSync(
      join(folder, file),
      html
        .replace("</footer>", `<p>This is ${word}.</p></footer>`)
        .replaceAll("islands-", `islands-${word}-`),
    );
  }
  await saveForOffline(root, new BuiltFolder(folder));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
