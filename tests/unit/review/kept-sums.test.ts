import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { essenceOf } from "@/lib/progress/essence";
import { type Attempt, byClock, emptyProgress, type Progress } from "@/lib/progress/progress";
import { historyText, readHistory } from "@/lib/progress/whole";
import { openHistory } from "@/lib/record/history";
import { type KeptSums, keepSums, keptSums, yearsOf } from "@/lib/review/kept-sums";
import { noSums } from "@/lib/review/sums";
import { atOnce } from "@/lib/steps";
import { times } from "../../times";
import { anAttempt } from "../progress/arbitrary-progress";
import { add, dayOf, expectTheSame, log, on, veto } from "./weeks";

/** A device that seals what no page needs, at once and as much as it can. */
class Device {
  record: Attempt[] = [];
  texts: Attempt[][] = [];

  answer(attempt: Attempt): void {
    this.record = [...this.record, attempt].sort(byClock);
  }

  seal(): void {
    const essence = essenceOf(this.all());
    const sealed = this.record.filter((one) => !essence.has(one));
    if (sealed.length > 0) this.texts.push(sealed);
    this.record = this.record.filter((one) => essence.has(one));
  }

  all(): Attempt[] {
    return [...this.record, ...this.texts.flat()].sort(byClock);
  }

  progress(): Progress {
    return { ...emptyProgress, attempts: this.record };
  }

  keys(): number[] {
    return this.texts.map((_, index) => index + 1);
  }

  years(kept: KeptSums, today: number) {
    const found = keptSums(kept, this.keys(), "here");
    const newer = this.texts.slice(found?.upTo).flat();
    return found && atOnce(yearsOf(found, this.progress(), newer, on(today)));
  }
}

describe("sums that are kept beside a history", () => {
  it("say with what came since the same as all answers, however often some were sealed", () => {
    fc.assert(
      fc.property(
        log,
        fc.array(fc.nat(9), { maxLength: 60 }),
        ({ attempts, cuts: [cut = 0], today }, seals) => {
          const device = new Device();
          let kept: KeptSums | null = null;
          for (const [index, attempt] of attempts.entries()) {
            if (index === cut) {
              const sums = add(noSums, device.all(), on(Math.min(today, dayOf(attempt.at))));
              kept = sums && keepSums(sums, device.progress(), device.keys(), "here");
            }
            device.answer(attempt);
            if (seals[index] === 0) device.seal();
          }
          const years = kept && device.years(kept, today);
          if (years) expectTheSame(attempts, years.sums, on(today), years.progress);
        },
      ),
      { numRuns: times(300) },
    );
  });

  const at = (day: number, id: string, more: Partial<Attempt> = {}) =>
    anAttempt({ id, question: veto.question, at: day * 10, round: day, ...more });

  function deviceWith(...attempts: Attempt[]): { device: Device; kept: KeptSums } {
    const device = new Device();
    for (const attempt of attempts) device.answer(attempt);
    device.seal();
    const sums = add(noSums, device.all(), on(9));
    if (sums === null) throw new Error("There are none.");
    return { device, kept: keepSums(sums, device.progress(), device.keys(), "here") };
  }

  it("hold on as answers are given and sealed", () => {
    const { device, kept } = deviceWith(at(1, "a"), at(2, "b"), at(3, "c"), at(4, "d"));
    expect(device.years(kept, 9)?.sums.count).toBe(4);
    device.answer(at(5, "e"));
    device.answer(at(6, "f"));
    expect(device.years(kept, 9)?.sums.count).toBe(6);
    device.seal();
    expect(device.texts).toHaveLength(2);
    expect(device.years(kept, 9)?.sums.count).toBe(6);
    // While it is being sealed, an attempt stands in both.
    device.record = [...device.record, ...(device.texts[1] ?? [])].sort(byClock);
    expect(device.years(kept, 9)?.sums.count).toBe(6);
  });

  it("hold no longer where the days begin elsewhere, an answer of long ago came, one left, or the history is another", () => {
    const { device, kept } = deviceWith(at(1, "a"), at(2, "b"), at(3, "c"), at(4, "d"));
    expect(keptSums(kept, device.keys(), "elsewhere")).toBeNull();
    expect(keptSums({ ...kept, version: 2 }, device.keys(), "here")).toBeNull();
    expect(keptSums(undefined, device.keys(), "here")).toBeNull();
    expect(keptSums(kept, [], "here")).toBeNull();
    const [oldest] = device.record;
    device.record = device.record.slice(1);
    expect(device.years(kept, 9)).toBeNull();
    if (oldest) device.answer({ ...oldest, verdict: "right" });
    expect(device.years(kept, 9)).toBeNull();
    const other = deviceWith(at(1, "a"), at(4, "d"));
    other.device.answer(at(2, "b"));
    expect(other.device.years(other.kept, 9)).toBeNull();
  });

  it("stand in the database of the history, are none of its texts, and go with it", async () => {
    const databases = new IDBFactory();
    const history = openHistory("years", () => databases);
    await history.keep("nothing");
    expect(await databases.databases()).toEqual([]);
    const attempts = [at(1, "a"), at(2, "b")];
    expect(await history.append([historyText(attempts)])).toEqual([1]);
    const { kept } = deviceWith(...attempts);
    await history.keep(kept);
    expect(await history.kept()).toEqual(kept);
    expect(await history.keys()).toEqual([1]);
    expect(await history.append([historyText([at(3, "c")])])).toEqual([2]);
    const inSteps = async <T>(work: Generator<undefined, T>) => atOnce(work);
    expect(await readHistory(history, inSteps)).toHaveLength(3);
    await history.remove();
    expect(await history.kept()).toBeUndefined();
    await history.keep(kept);
    expect(await history.kept()).toBeUndefined();
  });
});
