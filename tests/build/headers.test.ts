import { readdirSync, readFileSync } from "node:fs";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { parsePage } from "@/scripts/islands/page";
import { hashSource } from "@/scripts/islands/styles";
import { cacheControl, headersOf, headersWith, immutable, policyFor } from "@/server/headers.mjs";

const hosting = readFileSync("docs/hosting.md", "utf8");
const [written, nginx, nginxMap, caddy] = [
  "_headers",
  "_hosting/nginx.conf",
  "_hosting/nginx-map.conf",
  "_hosting/Caddyfile",
].map((file) => readFileSync(`out/${file}`, "utf8"));
const sent = headersOf("out");
const policy = sent["Content-Security-Policy"] ?? "";

interface Inline {
  scripts: string[];
  styles: string[];
}

/** What is written into a page, by hash, and what the page allows itself. */
function inlineOf(file: string): Inline & { policy: string; beforePolicy: number } {
  const found = { scripts: new Set<string>(), styles: new Set<string>(), policy: "", beforePolicy: 0 };
  visit(
    parsePage(file, readFileSync(`out/${file}`, "utf8")).tree,
    "element",
    ({ tagName, properties, children }) => {
      const text = children.map((child) => (child.type === "text" ? child.value : "")).join("");
      if (tagName === "meta" && String(properties.httpEquiv) === "Content-Security-Policy")
        found.policy = String(properties.content);
      else if (["script", "style", "link"].includes(tagName) && found.policy === "") found.beforePolicy += 1;
      if (tagName === "style") found.styles.add(hashSource(text));
      if (tagName === "script" && properties.src === undefined && properties.type !== "application/ld+json")
        found.scripts.add(hashSource(text));
    },
  );
  return { ...found, scripts: [...found.scripts].sort(), styles: [...found.styles].sort() };
}

const pages = readdirSync("out", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".html"),
);

describe("the headers every page is served with", () => {
  it("are the same for `npm start`, for hosts that read _headers, and for nginx and Caddy", () => {
    expect(sent).toEqual(headersWith(policy));
    for (const [name, value] of Object.entries(sent)) {
      expect(written).toContain(`  ${name}: ${value}\n`);
      expect(nginx).toContain(`add_header ${name} "${value}" always;\n`);
      expect(caddy).toContain(`\t${name} "${value}"\n`);
    }
    for (const file of ["_hosting/nginx.conf", "_hosting/nginx-map.conf", "_hosting/Caddyfile"])
      expect(hosting).toContain(file);
  });

  it("let a browser keep what is named after its content, and ask again for pages and the worker", () => {
    const forEver = "public, max-age=31536000, immutable";
    for (const folder of immutable) {
      expect(cacheControl(`/${folder}/a.js`)).toBe(forEver);
      expect(written).toContain(`/${folder}/*\n  Cache-Control: ${forEver}\n`);
      expect(nginxMap).toMatch(new RegExp(`${folder}.*"${forEver}"`));
      expect(caddy).toContain(`*/${folder}/*`);
    }
    for (const file of ["/", "/sw.js", "/index.html", "/about", "/manifest.webmanifest"]) {
      expect(cacheControl(file)).toBe("no-cache");
    }
  });

  it("allow no script but the site's own, and of what is written into pages exactly what the build put there", () => {
    const all = pages.map(inlineOf);
    const every = (part: keyof Inline) => [...new Set(all.flatMap((page) => page[part]))].sort();
    expect(policy).toBe(policyFor({ scripts: every("scripts"), styles: every("styles") }));
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    // A header is sent with every page: a hash for each page would weigh more than it saves.
    expect(every("scripts").length + every("styles").length).toBeLessThanOrEqual(3);
  });

  it("say on every page, before anything is loaded, what that page alone may hold", () => {
    expect(pages.length).toBeGreaterThan(30);
    for (const file of pages) {
      const { scripts, styles, policy: said, beforePolicy } = inlineOf(file);
      expect(said, file).toBe(policyFor({ scripts, styles }));
      expect(beforePolicy, file).toBe(0);
    }
  });
});
