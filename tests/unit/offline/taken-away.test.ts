import { describe, expect, it } from "vitest";
import { type MarkCache, takenAway } from "@/components/offline/taken-away";

const scope = "https://site.example/one/";
const day = 24 * 3_600_000;

/** What a host answers for the worker's file and for its first page; null where it cannot be reached. */
type Answers = readonly [worker: number | "page" | null, first: number | null];
const here: Answers = [200, 200];
const gone: Answers = [404, 200];

/** Looks at each time at which the host answers so. */
async function looks(...times: [at: number, answers: Answers][]): Promise<boolean[]> {
  const marks = new Map<string, Response>();
  const cache: MarkCache = {
    match: async (address) => marks.get(address)?.clone(),
    put: async (address, response) => void marks.set(address, response),
    delete: async (address) => marks.delete(address),
  };
  const found: boolean[] = [];
  for (const [at, [worker, first]] of times)
    found.push(
      await takenAway(cache, scope, at, async (address) => {
        const isWorker = address === `${scope}sw.js`;
        const said = isWorker ? worker : first;
        if (said === null) throw new TypeError("Failed to fetch");
        const status = said === "page" ? 200 : said;
        const type = isWorker && said !== "page" ? "text/javascript" : "text/html; charset=utf-8";
        return { ok: status < 300, status, headers: new Headers({ "Content-Type": type }) };
      }),
    );
  return found;
}

describe("a host without the worker's file", () => {
  it("has taken it away once a day has passed", async () => {
    expect(await looks([0, gone], [day - 1, gone], [day + 1, gone])).toEqual([false, false, true]);
    expect(await looks([0, [410, 200]], [day + 1, gone])).toEqual([false, true]);
  });

  it.each([
    ["forbids it, as stores of files do with those they have not", [403, 200]],
    ["sends a page in its place", ["page", 200]],
  ] satisfies [string, Answers][])("has taken it away where the host %s", async (_, answers) => {
    expect(await looks([0, answers], [day - 1, answers], [day + 1, answers])).toEqual([false, false, true]);
    expect(await looks([0, answers], [day, here], [day + 1, answers])).toEqual([false, false, false]);
  });

  it("has not where the file was there in between", async () => {
    expect(await looks([0, gone], [day, here], [day + 1, gone])).toEqual([false, false, false]);
  });

  it("keeps its day where it could not be asked in between", async () => {
    expect(await looks([0, gone], [day, [null, null]], [day + 1, gone])).toEqual([false, false, true]);
  });

  it.each([
    ["all of it is gone", [404, 404]],
    ["it is broken", [503, 200]],
    ["it asks for a password", [401, 200]],
    ["all of it is forbidden", [403, 403]],
    ["a network in between answers for it", [302, 302]],
    ["only its first page cannot be reached", [404, null]],
    ["there is no connection", [null, null]],
  ] satisfies [string, Answers][])("says nothing where %s", async (_, answers) => {
    expect(await looks([0, answers], [2 * day, answers], [4 * day, answers])).toEqual([false, false, false]);
  });
});
