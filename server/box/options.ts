/** What the routes of the box are given by whoever starts them. */
import type { Engine } from "./engine";
import type { Metrics } from "./metrics";
import type { Rate, Rates } from "./rates";

export interface BoxOptions {
  engine: Engine;
  /** Letters in a box. */
  letters: number;
  rates: Rates;
  /** What one address may do. */
  limits: { put: Rate; ask: Rate; make: Rate; miss: Rate };
  /** Whether a proxy of our own stands before, which says whose request it is. */
  behindProxy: boolean;
  metrics: Metrics;
  now: () => number;
  /** Told of what went wrong, in words that hold nothing of a request. */
  log: (event: string, detail: string) => void;
  /** Ends what would go on for ever. */
  ending: AbortSignal;
}
