/**
 * Ends with any of some signals, or by hand, and is to be ended in any case. What `AbortSignal.any` makes is held by a
 * signal that lives as long as the server, for as long as that.
 */
export function endingWith(signals: readonly AbortSignal[]): AbortController {
  const ending = new AbortController();
  const end = () => {
    for (const signal of signals) signal.removeEventListener("abort", end);
    ending.abort();
  };
  for (const signal of signals) signal.addEventListener("abort", end);
  ending.signal.addEventListener("abort", end, { once: true });
  if (signals.some(({ aborted }) => aborted)) end();
  return ending;
}
