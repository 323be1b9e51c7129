/** The learner's record as a page has it, without the page: what scripts/torture/browser.ts opens in tabs. */
import { giveHost } from "../../components/host/host";
import { progressStore, startProgress } from "../../components/progress/progress-store";
import { siteHost } from "../../components/site-host";
import { type Attempt, addAttempt } from "../../lib/progress/progress";

const answer: Omit<Attempt, "id" | "at"> = {
  question: "module/question",
  rev: 1,
  round: 1,
  kind: "choice",
  response: { chosen: "a" },
  verdict: "right",
  score: 1,
  hints: 0,
  where: "lesson",
};

const torture = {
  /** Gives one answer, as a press does. */
  give(id: string): void {
    progressStore.change((record) => addAttempt(record, { ...answer, id, at: Date.now() }));
  },
  /** Gives many, some milliseconds apart, beginning at a time that all tabs are told. */
  async giveMany(prefix: string, count: number, begin: number): Promise<void> {
    await new Promise((begun) => setTimeout(begun, begin - Date.now()));
    for (let index = 0; index < count; index += 1) {
      torture.give(`${prefix}-${index}`);
      await new Promise((passed) => setTimeout(passed, Math.random() * 10));
    }
  },
  ids(): string[] {
    return progressStore.getState().record.attempts.map(({ id }) => id);
  },
};

export type Torture = typeof torture;

giveHost(siteHost);
startProgress();
Object.assign(window, { torture });
