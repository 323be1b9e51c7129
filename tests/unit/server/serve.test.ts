import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostingFiles } from "@/scripts/islands/hosting";
import { server as torture } from "@/scripts/torture/server";
import { policyFor } from "@/server/headers.mjs";
import { pack, packAhead } from "@/server/packed.mjs";
import { serve } from "@/server/serve.mjs";

const text = `<!DOCTYPE html><title>About</title>${"<p>Some text. ".repeat(100)}`;
const policy = policyFor({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] });
const folder = mkdtempSync(join(tmpdir(), "serve-"));
let running: Server;

beforeAll(async () => {
  for (const name of ["learn", "assets", ".well-known", "_hosting"]) mkdirSync(join(folder, name));
  for (const [name, content] of [
    ["index.html", "<!DOCTYPE html><title>First</title>"],
    ["404.html", "<!DOCTYPE html><title>Not here</title>"],
    ["about.html", text],
    ["digits.txt", "0123456789"],
    ["assets/a.js", "1;".repeat(500)],
    [".well-known/security.txt", "Contact: the repository"],
    ...Object.entries(hostingFiles(policy)),
  ] as const)
    writeFileSync(join(folder, name), content);
  running = await serve({ folder, port: 0 });
});
afterAll(() => {
  running.closeAllConnections();
  running.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As the bytes come: `fetch` would unpack them. */
function ask(path: string, send: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const address = running.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, headers: send, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("the server of the built pages", () => {
  it("finds a page without its ending, with the headers of its build and not to be kept unasked", async () => {
    const answer = await ask("/about");
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe(text);
    expect(answer.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-length": String(text.length),
      "cache-control": "no-cache",
      "content-security-policy": policy,
    });
    expect((await ask("/")).body.toString()).toContain("First");
  });

  it("packs what is text as the reader takes it, and says so to caches", async () => {
    const brotli = await ask("/about", { "Accept-Encoding": "gzip, deflate, br" });
    expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
    const gzip = await ask("/about", { "Accept-Encoding": "gzip, br;q=0" });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(text);
    const plain = await ask("/about", { "Accept-Encoding": "identity" });
    expect(plain.headers).not.toHaveProperty("content-encoding");
    expect(new Set([brotli, gzip, plain].map((answer) => answer.headers.etag)).size).toBe(3);
  });

  it("lets a browser keep for a year what is named after its content", async () => {
    expect((await ask("/assets/a.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it("sends nothing again to who has it already, however packed", async () => {
    for (const encoding of ["br", "gzip", "identity"]) {
      const { etag } = (await ask("/about", { "Accept-Encoding": encoding })).headers;
      const again = await ask("/about", { "Accept-Encoding": encoding, "If-None-Match": `"x", W/${etag}` });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
    }
    expect((await ask("/about", { "If-None-Match": '"x"' })).status).toBe(200);
    expect((await ask("/about", { "If-Match": '"x"' })).status).toBe(412);
  });

  it("sends what is packed best once it is there, and something quick before", async () => {
    // Of these letters nothing is packed yet, whatever ran before.
    const words = `${randomUUID()} ${text}`;
    writeFileSync(join(folder, "long.txt"), words);
    const quick = await ask("/long.txt", { "Accept-Encoding": "br" });
    await packAhead([Buffer.from(words)]);
    const best = await ask("/long.txt", { "Accept-Encoding": "br" });
    for (const { headers, body } of [quick, best]) {
      expect(headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(body).toString()).toBe(words);
    }
    expect(best.body.equals(pack(Buffer.from(words)))).toBe(true);
    expect(best.headers.etag).not.toBe(quick.headers.etag);
    rmSync(join(folder, "long.txt"));
  });

  it("reads a file anew that has changed", async () => {
    writeFileSync(join(folder, "changing.txt"), "one");
    const first = await ask("/changing.txt");
    writeFileSync(join(folder, "changing.txt"), "three");
    const second = await ask("/changing.txt");
    expect([first.body.toString(), second.body.toString()]).toEqual(["one", "three"]);
    expect(second.headers.etag).not.toBe(first.headers.etag);
    rmSync(join(folder, "changing.txt"));
    expect((await ask("/changing.txt")).status).toBe(404);
  });

  it("answers parts of a file as RFC 9110 has it", async () => {
    const part = async (range: string, more = {}) => ask("/digits.txt", { Range: range, ...more });
    const middle = await part("bytes=2-4");
    expect([middle.status, middle.body.toString(), middle.headers["content-range"]]).toEqual([
      206,
      "234",
      "bytes 2-4/10",
    ]);
    expect((await part("bytes=-3")).body.toString()).toBe("789");
    expect((await part("bytes=0-99999999999999999999")).body.toString()).toBe("0123456789");
    const none = await part("bytes=10-");
    expect([none.status, none.headers["content-range"], none.body.length]).toEqual([416, "bytes */10", 0]);
    for (const whole of ["bytes=5-2", "bytes=0-1,4-5", "lines=0-1", "junk"]) {
      const { status, body } = await part(whole);
      expect([status, body.toString()]).toEqual([200, "0123456789"]);
    }
    expect((await part("bytes=0-1", { "If-Range": String(middle.headers.etag) })).status).toBe(206);
    expect((await part("bytes=0-1", { "If-Range": '"older"' })).status).toBe(200);
    expect((await ask("/digits.txt", { Range: "bytes=0-1" }, "HEAD")).status).toBe(200);
  });

  it("gives no body to HEAD, names its methods, and refuses others", async () => {
    const head = await ask("/about", {}, "HEAD");
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      String(text.length),
    ]);
    expect((await ask("/about", {}, "OPTIONS")).headers.allow).toBe("GET, HEAD, OPTIONS");
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "TRACE"]) {
      const answer = await ask("/about", {}, method);
      expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    }
  });

  it("shows the page for lost readers, hides what is for hosts, and serves .well-known", async () => {
    for (const path of [
      "/no-such-page",
      "/_headers",
      "/_hosting/nginx.conf",
      "/.built-from",
      "/%2e%2e/secret",
      "/learn",
      `/${"a".repeat(5_000)}`,
    ]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.body.toString()]).toEqual([
        path,
        404,
        expect.stringContaining("Not here"),
      ]);
    }
    expect((await ask("/.well-known/security.txt")).body.toString()).toContain("Contact");
    expect((await ask("/%")).status).toBe(400);
  });

  it("leads from an address with a slash at its end to the page itself", async () => {
    const answer = await ask("/about/?a=b");
    expect([answer.status, answer.headers.location]).toEqual([308, "/about?a=b"]);
    expect((await ask("//evil.example/")).status).toBe(404);
  });

  it.each([1, 2])("stays up whatever it is sent (seed %i)", async (seed) => {
    const outcomes = await torture.run({ seed, effort: 0.5 });
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
    for (const { tries } of outcomes) expect(tries).toBeGreaterThan(20);
  });
});
