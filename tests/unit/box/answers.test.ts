import { expect, it } from "vitest";
import { boxOwner, type OwnerSurroundings } from "@/lib/box/owner";
import { putLetter } from "@/lib/box/put-letter";
import { roundHost } from "@/lib/box/round-host";
import { webSuite } from "@/lib/crypto/web-suite";

const letter = { box: "b".repeat(32), id: "1".repeat(32), bytes: Uint8Array.of(2, 1) };
const html = (status: number) => () =>
  new Response("<!doctype html><title>Welcome</title>", { status, headers: { "Content-Type": "text/html" } });
const put = (answer: () => Response) => putLetter(async () => answer(), "https://school.example", letter);

const surroundings = (ask: OwnerSurroundings["ask"]): OwnerSurroundings => ({
  ask,
  root: "https://school.example",
  suite: webSuite,
  now: Date.now,
  random: (bytes) => crypto.getRandomValues(bytes),
  sleep: async () => {},
});

it("takes a hand-in for received where a box says so, and not where a network's own page comes instead", async () => {
  expect(await put(() => Response.json({ kept: true }, { status: 201 }))).toEqual({ put: "kept" });
  expect(await put(() => Response.json({ kept: true }))).toEqual({ put: "kept" });
  for (const other of [
    html(200),
    html(201),
    () => Response.json({}),
    () => new Response(null, { status: 204 }),
  ])
    expect(await put(other)).toEqual({ put: "away", after: 0 });
});

it.each([408, 425, 429, 500, 502, 503, 504, 511])(
  "tries again later where %i comes from something on the way",
  async (status) => {
    expect(await put(html(status))).toEqual({ put: "away", after: 0 });
  },
);

it.each([400, 403, 404, 405, 413, 501])(
  "takes %i without a word of a box for a host of plain files",
  async (status) => {
    expect(await put(html(status))).toEqual({ put: "refused", why: "no-box" });
  },
);

it("tells nobody that something was done where a network's own page comes instead", async () => {
  const key = await webSuite.createKeys();
  const place = { name: "0".repeat(32), secret: new Uint8Array(16) };
  const owner = await boxOwner(
    key,
    surroundings(async () => html(200)()),
  );
  const host = roundHost(
    key,
    place,
    surroundings(async () => html(200)()),
  );
  await expect(owner.clear()).rejects.toThrow();
  await expect(owner.set({ days: 7, open: true })).rejects.toThrow();
  await expect(host.say({ round: 1, now: "wait" })).rejects.toThrow();
  await expect(host.end()).rejects.toThrow();
  await expect(host.isThere()).rejects.toThrow();
});

it("signs anew where something on the way has sent a request twice, and goes on", async () => {
  const sent: string[] = [];
  const owner = await boxOwner(
    await webSuite.createKeys(),
    surroundings(async (_, init) => {
      sent.push(new Headers(init?.headers).get("authorization") ?? "");
      return sent.length === 1
        ? Response.json({ refused: "replayed" }, { status: 401 })
        : new Response(null, { status: 204 });
    }),
  );
  await owner.clear();
  expect(new Set(sent).size).toBe(2);
  sent.splice(0);
  const always = await boxOwner(
    await webSuite.createKeys(),
    surroundings(async () => {
      sent.push("");
      return Response.json({ refused: "replayed" }, { status: 401 });
    }),
  );
  await expect(always.clear()).rejects.toMatchObject({ why: "replayed" });
  expect(sent).toHaveLength(2);
});

it("gives up what is not answered, so that it is asked again", async () => {
  const signals: boolean[] = [];
  const ask: OwnerSurroundings["ask"] = async (_, init) => {
    signals.push(init?.signal instanceof AbortSignal);
    return html(503)();
  };
  const owner = await boxOwner(await webSuite.createKeys(), surroundings(ask));
  const host = roundHost(
    await webSuite.createKeys(),
    { name: "0".repeat(32), secret: new Uint8Array(16) },
    surroundings(ask),
  );
  await putLetter(ask, "", letter);
  for (const asking of [
    () => owner.open(7),
    () => owner.clear(),
    () => owner.set({ days: 7, open: true }),
    () => host.say({ round: 1, now: "wait" }),
    () => host.isThere(),
    () => host.end(),
  ])
    await expect(asking()).rejects.toThrow();
  expect(signals).toEqual([true, true, true, true, true, true, true]);
});
