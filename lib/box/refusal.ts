import * as v from "valibot";
import { type Refusal, refusal } from "./protocol";

/** A box said no. Whatever else fails is passing: no connection, a server that is started anew. */
export class BoxRefusal extends Error {
  readonly why: Refusal;
  /** What the server's clock shows, where it says that this one is wrong. */
  readonly time: number | undefined;
  constructor(why: Refusal, time?: number) {
    super(why);
    this.why = why;
    this.time = time;
  }
}

/** A box takes no more of this for now. */
export class BoxBusy extends Error {}

/** What passes by itself; anything else stays refused however often it is asked for. */
export const passing: readonly Refusal[] = ["too-fast", "unavailable"];

/** Why a box refused; null where the answer is not a box's. */
export async function refusedIn(answer: Response): Promise<v.InferOutput<typeof refusal> | null> {
  const found = v.safeParse(refusal, await answer.json().catch(() => null));
  return found.success ? found.output : null;
}

/** What something on the way may say for a while: too slow, too early, too often. */
const passingStatuses = [408, 425, 429];

/** Whether an answer without a word of a box is a host of plain files, which has none; else it passes by itself. */
export function isOfPlainHost({ status }: Pick<Response, "status">): boolean {
  return status === 501 || (status < 500 && !passingStatuses.includes(status));
}

/**
 * What to throw for an answer that is no "ok".
 *
 * @returns a BoxRefusal where it is refused for good
 */
export async function refusalOf(answer: Response): Promise<Error> {
  const said = await refusedIn(answer);
  if (said === null) return isOfPlainHost(answer) ? new BoxRefusal("no-box") : new Error("no answer");
  const { refused, time } = said;
  if (refused === "too-fast") return new BoxBusy(refused);
  return passing.includes(refused) ? new Error(refused) : new BoxRefusal(refused, time);
}
