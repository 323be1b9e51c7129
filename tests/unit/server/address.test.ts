import { describe, expect, it } from "vitest";
import { addressOf } from "@/server/address.mjs";

describe("addressOf", () => {
  it.each([
    ["/", "", false],
    ["/?a=b", "", false],
    ["/about", "about", false],
    ["/about#part", "about", false],
    ["/learn/m/l/", "learn/m/l", true],
    ["/caf%C3%A9", "café", false],
    ["/100%25", "100%", false],
    ["http://localhost:3000/about?x", "about", false],
    ["/.well-known/security.txt", ".well-known/security.txt", false],
  ])("takes %s for a file of the site", (target, path, slash) => {
    expect(addressOf(target)).toEqual({ path, slash });
  });

  it.each([
    "*",
    "",
    "about",
    "//evil.example/",
    "/a//b",
    "/../secret",
    "/a/../../secret",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/a%2Fb",
    "/a\\b",
    "/..%5Csecret",
    "/.",
    "/.git/config",
    "/.built-from",
    "/learn/.hidden",
    "/.well-known/.hidden",
    "/_headers",
    "/_hosting/nginx.conf",
    "/%5Fheaders",
    "/_HEADERS",
    "/_redirects",
    "/c:/secret",
  ])("hides what %s would lead to", (target) => {
    expect(addressOf(target)).toBe("hidden");
  });

  it.each(["/%", "/%zz", "/%ff", "/%00", "/a%00.html"])("cannot read %s", (target) => {
    expect(addressOf(target)).toBe("malformed");
  });

  it("looks below the path the site stands under, and nowhere else", () => {
    expect(addressOf("/some/path/about", "/some/path")).toEqual({ path: "about", slash: false });
    for (const target of ["/about", "/some/path", "/some/pathabout", "/some/other/about"])
      expect(addressOf(target, "/some/path")).toBe("hidden");
  });
});
