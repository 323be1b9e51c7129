import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { outboxName, waitingFlag } from "@/components/box/box-names";
import type { Letter, Sending } from "@/components/box/outbox";
import { showRefused } from "@/components/box/refused-note";

vi.mock("@/components/box/refused-note", () => ({ showRefused: vi.fn() }));

const root = "https://school.example";
let flags: Map<string, string>;
let listeners: Map<string, () => void>;
let sent: { id: string; body: unknown }[];
let answer: () => Response | Promise<Response>;

/** What a page has; each page loads the part anew. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  flags = new Map();
  listeners = new Map();
  sent = [];
  vi.stubGlobal("localStorage", {
    setItem: (name: string, value: string) => flags.set(name, value),
    removeItem: (name: string) => flags.delete(name),
  });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("addEventListener", (type: string, listener: () => void) => listeners.set(type, listener));
  vi.stubGlobal("document", { addEventListener: () => {}, hidden: false });
  vi.stubGlobal("fetch", async (address: string, { body }: { body: unknown }) => {
    sent.push({ id: address.split("/").at(-1) ?? "", body });
    return answer();
  });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await new Promise((done) => {
    indexedDB.deleteDatabase(outboxName).onsuccess = done;
  });
});

async function newPage() {
  vi.resetModules();
  return import("@/components/box/outbox");
}

const away = () => {
  throw new TypeError("Failed to fetch");
};
const kept = () => Response.json({ kept: true }, { status: 201 });
const refused = (why: string, status: number) => () => Response.json({ refused: why }, { status });
const letter = (id: string): Letter => ({ id, box: "b", bytes: Uint8Array.of(2, 1, 2, 3) });

async function handIn(id: string): Promise<Sending[]> {
  const { handInto } = await newPage();
  const said: Sending[] = [];
  await handInto(root, letter(id), (sending) => said.push(sending));
  return said;
}

it("sends a hand-in at once, and keeps nothing of it", async () => {
  answer = kept;
  expect(await handIn("a")).toEqual([{ put: "kept" }]);
  expect(flags.has(waitingFlag)).toBe(false);
  expect(await (await newPage()).sendAll(root, fetch)).toEqual({ left: 0, after: 0, refused: [] });
  expect(sent).toHaveLength(1);
});

it("keeps it with its id and its bytes where there is no connection, until another page has sent it", async () => {
  answer = away;
  expect(await handIn("a")).toEqual([{ put: "waiting" }]);
  expect(flags.get(waitingFlag)).toBe("1");
  answer = kept;
  await (await newPage()).keepSending(root);
  expect(sent).toEqual([
    { id: "a", body: letter("a").bytes },
    { id: "a", body: letter("a").bytes },
  ]);
  expect(flags.has(waitingFlag)).toBe(false);
});

it("tells the page that still waits, as soon as there is a connection", async () => {
  answer = away;
  const said = await handIn("a");
  answer = kept;
  listeners.get("online")?.();
  await vi.waitFor(() => expect(said).toEqual([{ put: "waiting" }, { put: "kept" }]));
});

it("tries again after as long as the server asks for", async () => {
  answer = () => Response.json({ refused: "too-fast" }, { status: 429, headers: { "Retry-After": "40" } });
  const said = await handIn("a");
  expect(said).toEqual([{ put: "waiting" }]);
  answer = kept;
  await vi.advanceTimersByTimeAsync(39_000);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ put: "kept" }));
});

it("says why a box refused for good, and does not send it again", async () => {
  answer = refused("closed", 410);
  expect(await handIn("a")).toEqual([{ put: "refused", why: "closed" }]);
  expect(await (await newPage()).sendAll(root, fetch)).toEqual({ left: 0, after: 0, refused: [] });
  answer = () => new Response("Only GET and HEAD are answered here.", { status: 405 });
  expect(await handIn("b")).toEqual([{ put: "refused", why: "no-box" }]);
});

it("does not call kept what no later page would look for, since the storage has no room for a letter more", async () => {
  vi.stubGlobal("localStorage", {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: (name: string) => flags.delete(name),
  });
  answer = away;
  expect(await handIn("a")).toEqual([{ put: "held" }]);
  const register = vi.fn(async () => {});
  vi.stubGlobal("navigator", { serviceWorker: { getRegistration: async () => ({ sync: { register } }) } });
  expect(await handIn("b")).toEqual([{ put: "waiting" }]);
  expect(register).toHaveBeenCalledOnce();
  answer = kept;
  await (await newPage()).keepSending(root);
  expect(sent.slice(-2).map(({ id }) => id)).toEqual(["a", "b"]);
});

it("holds it in the page alone where the browser keeps nothing, and says so", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("blocked", "SecurityError");
    },
    deleteDatabase: indexedDB.deleteDatabase.bind(indexedDB),
  });
  answer = away;
  const said = await handIn("a");
  expect(said).toEqual([{ put: "held" }]);
  answer = kept;
  listeners.get("online")?.();
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ put: "kept" }));
});

it.each([
  ["closed", 410],
  ["full", 507],
  ["too-many", 507],
  ["too-long", 413],
  ["different", 409],
])(
  "keeps what a box refuses as %s later, with nobody there, until somebody has read of it",
  async (why, status) => {
    answer = away;
    await handIn("a");
    answer = refused(why, status);
    const told = { ...letter("a"), refused: why };
    // The worker, which has no page to say it on.
    expect(await (await newPage()).sendAll(root, fetch)).toEqual({ left: 0, after: 0, refused: [told] });
    expect(flags.get(waitingFlag)).toBe("1");
    await (await newPage()).keepSending(root);
    expect(sent).toHaveLength(2);
    const { calls } = vi.mocked(showRefused).mock;
    const [letters = [], drop] = calls.at(-1) ?? [];
    expect(letters).toEqual([told]);
    await drop?.(letters);
    expect(flags.has(waitingFlag)).toBe(false);
    expect(await (await newPage()).sendAll(root, fetch)).toEqual({ left: 0, after: 0, refused: [] });
  },
);

it("sends one after the other, and each letter once, however often it is asked to", async () => {
  answer = away;
  await handIn("a");
  await handIn("b");
  sent = [];
  let open = 0;
  let most = 0;
  answer = async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((done) => setImmediate(done));
    open -= 1;
    return kept();
  };
  const page = await newPage();
  await Promise.all([page.keepSending(root), page.keepSending(root), page.keepSending(root)]);
  expect(most).toBe(1);
  expect(sent.map(({ id }) => id).sort()).toEqual(["a", "b"]);
});

it("lets the pages of one browser send one after the other, by its locks", async () => {
  let held: Promise<unknown> = Promise.resolve();
  const names: string[] = [];
  vi.stubGlobal("navigator", {
    locks: {
      request: (name: string, work: () => Promise<unknown>) => {
        names.push(name);
        held = held.then(work);
        return held;
      },
    },
  });
  answer = away;
  const said = await handIn("a");
  const wake = listeners.get("online");
  answer = kept;
  const [one, other] = [await newPage(), await newPage()];
  sent = [];
  await Promise.all([one.keepSending(root), other.keepSending(root)]);
  expect(sent).toHaveLength(1);
  expect(new Set(names)).toEqual(new Set([outboxName]));
  // The page that waits learns of what another one sent.
  expect(said).toEqual([{ put: "waiting" }]);
  wake?.();
  await vi.waitFor(() => expect(said).toEqual([{ put: "waiting" }, { put: "kept" }]));
  expect(sent).toHaveLength(1);
});
