import { expect, it } from "vitest";
import { clearHistory, findHistory } from "@/lib/progress/find-history";
import { historyCleared, type Mark, markWith } from "@/lib/progress/sealed";
import type { History } from "@/lib/record/history";

/** A history of some texts with what the storage says of it, and what was done to both in turn. */
function beside(text: string | null, keys: number[], remove: () => Promise<void> = async () => {}) {
  const done: string[] = [];
  let said = text;
  const mark: Mark = {
    read: () => said,
    write: (next) => {
      done.push(`write ${JSON.stringify(next)}`);
      said = next;
    },
    remove: () => {
      done.push("unmark");
      said = null;
    },
  };
  const history: History = {
    append: async () => [],
    keys: async () => keys,
    read: async () => [],
    drop: async () => {},
    close: () => void done.push("close"),
    remove: async () => {
      await remove();
      done.push("remove");
    },
  };
  return { history, mark, done, said: () => said };
}

it("finds a history of which the storage says nothing, and marks it", async () => {
  const { history, mark, done } = beside(null, [1]);
  expect(await findHistory(history, mark)).toBe(true);
  expect(done).toEqual([`write ${JSON.stringify(markWith(null, []))}`, "close"]);
});

it("finds none where there is no text of one, and says nothing", async () => {
  const { history, mark, done } = beside(null, []);
  expect(await findHistory(history, mark)).toBe(false);
  expect(done).toEqual(["close"]);
});

it("looks no further where the storage says that there is one", async () => {
  const { history, mark, done } = beside(markWith(null, ["a"]), [1]);
  const unasked = { ...history, keys: async () => expect.unreachable() };
  expect(await findHistory(unasked, mark)).toBe(true);
  expect(done).toEqual(["close"]);
});

it("leaves what another page says meanwhile", async () => {
  const { history, mark, said } = beside(null, []);
  const meanwhile = {
    ...history,
    keys: async () => {
      mark.write(markWith(null, ["a"]));
      return [1];
    },
  };
  expect(await findHistory(meanwhile, mark)).toBe(true);
  expect(said()).toBe(markWith(null, ["a"]));
});

it("removes what was cleared and is still there, and then forgets that it was", async () => {
  const { history, mark, done } = beside(historyCleared, [1]);
  expect(await findHistory(history, mark)).toBe(false);
  expect(done).toEqual(["remove", "unmark", "close"]);
});

it("finds none where it is blocked, and lets go of it all the same", async () => {
  const { history, mark, done } = beside(null, [1]);
  const blocked = {
    ...mark,
    read: () => {
      throw new Error("blocked");
    },
  };
  expect(await findHistory(history, blocked)).toBe(false);
  expect(done).toEqual(["close"]);
});

it("is marked as cleared before it is removed, where there is one", async () => {
  const one = beside(markWith(null, []), [1]);
  await clearHistory(one.history, one.mark);
  expect(one.done).toEqual([`write ${JSON.stringify(historyCleared)}`, "remove", "unmark"]);
  const none = beside(null, []);
  await clearHistory(none.history, none.mark);
  expect(none.done).toEqual(["remove"]);
});

it("keeps the mark of one that was begun while the old one was removed", async () => {
  const { history, mark, said } = beside(historyCleared, [1], async () =>
    mark.write(markWith(null, ["new"])),
  );
  expect(await findHistory(history, mark)).toBe(true);
  expect(said()).toBe(markWith(null, ["new"]));
});
