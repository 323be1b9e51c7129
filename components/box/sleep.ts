/** Resolves after so many milliseconds, when the signal ends, or, from a longer sleep, once there is a connection again. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      // A signal goes on for hours, and is slept on every second.
      signal.removeEventListener("abort", wake);
      removeEventListener("online", wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener("abort", wake);
    // A second of waiting is for an eye on the stream, and not cut short.
    if (milliseconds > 1_000) addEventListener("online", wake);
  });
}
