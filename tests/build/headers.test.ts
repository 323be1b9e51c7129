import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cacheControl, headers, immutable, policyInPage } from "@/server/headers.mjs";

const hosting = readFileSync("docs/hosting.md", "utf8");
const written = readFileSync("out/_headers", "utf8");

describe("the headers every page is served with", () => {
  it.each(Object.entries(headers))(
    "%s is the same in _headers and in the snippets for nginx and Caddy",
    (name, value) => {
      expect(written).toContain(`  ${name}: ${value}\n`);
      expect(hosting).toContain(`add_header ${name} "${value}" always;`);
      expect(hosting).toContain(`${name} "${value}"\n`);
    },
  );

  it("let a browser keep what is named after its content, and ask again for pages and the worker", () => {
    for (const folder of immutable) {
      expect(cacheControl(`/${folder}/a.js`)).toBe("public, max-age=31536000, immutable");
      expect(written).toContain(`/${folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n`);
      expect(hosting).toMatch(new RegExp(`nginx[\\s\\S]*${folder}[\\s\\S]*Caddy[\\s\\S]*/${folder}/\\*`));
    }
    for (const file of ["/", "/sw.js", "/index.html", "/about", "/manifest.webmanifest"]) {
      expect(cacheControl(file)).toBe("no-cache");
    }
  });

  it("allow no script but the site's own, and none written into a page", () => {
    const policy = headers["Content-Security-Policy"];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("say the policy that every page says of itself, but for what only a header can hold", () => {
    const onlyInHeaders = ["frame-ancestors", "sandbox", "report-to", "report-uri"];
    const rules = headers["Content-Security-Policy"].split("; ");
    expect(policyInPage.split("; ")).toEqual(
      rules.filter((rule) => !onlyInHeaders.some((name) => rule.startsWith(name))),
    );
    const pages = readdirSync("out", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".html"),
    );
    expect(pages.length).toBeGreaterThan(30);
    for (const page of pages) {
      const html = readFileSync(`out/${page}`, "utf8");
      const said = `<meta http-equiv="Content-Security-Policy" content="${policyInPage}">`;
      expect(html, page).toContain(said);
      expect(html.indexOf(said), page).toBeLessThan(html.search(/<script|<link/));
    }
  });
});
