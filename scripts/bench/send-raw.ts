import { connect } from "node:net";

/** What came of something that was sent as it is. */
export type RawResult = "answered" | "closed" | "silent";

/**
 * Sends bytes over a connection of their own, and breaks it off once the first of an answer came, or none did in time.
 *
 * @param patience milliseconds
 */
export function sendRaw(port: number, bytes: Uint8Array, patience: number): Promise<RawResult> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const end = (result: RawResult) => {
      clearTimeout(timer);
      // Without the minute of waiting that a proper end takes: there are tens of thousands.
      socket.resetAndDestroy();
      resolve(result);
    };
    const timer = setTimeout(() => end("silent"), patience);
    socket.on("data", () => end("answered"));
    socket.on("error", () => end("closed"));
    socket.on("close", () => end("closed"));
  });
}

/**
 * Sends a body without end, as fast as it is taken.
 *
 * @param head of the request, with the empty line at its end
 * @returns how many bytes of the body were taken until the server closed, and the status that it answered
 */
export function sendEndless(
  port: number,
  head: string,
  most: number,
): Promise<{ taken: number; status: number }> {
  return new Promise((resolve) => {
    const part = Buffer.alloc(65_536, 7);
    let taken = 0;
    let status = 0;
    let over = false;
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(head);
      more();
    });
    const more = () => {
      while (!over && taken < most) {
        taken += part.length;
        if (!socket.write(part)) return;
      }
      if (!over) socket.end();
    };
    const end = () => {
      over = true;
      socket.destroy();
      resolve({ taken, status });
    };
    socket.on("drain", more);
    socket.on("data", (answer) => {
      status ||= Number(/^HTTP\/1\.1 (\d+)/.exec(answer.toString("latin1"))?.[1] ?? 0);
    });
    socket.on("error", end);
    socket.on("close", end);
  });
}
