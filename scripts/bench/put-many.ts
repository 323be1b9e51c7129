/** Senders that cost little themselves: made requests over connections that stay open, so that what is measured is the server. */
import { connect } from "node:net";
import { boxPaths } from "@/lib/box/protocol";

export interface PutTimes {
  /** Puts a second. */
  rate: number;
  /** Milliseconds of each put, the shortest first. */
  times: number[];
}

interface Sending {
  urls: readonly string[];
  /** The box. */
  name: string;
  all: number;
  senders: number;
  newId: () => string;
  letter: () => Buffer;
}

/**
 * Puts letters, each sender one after the other.
 *
 * @throws an Error where one was not taken
 */
export async function putMany({ urls, name, all, senders, newId, letter }: Sending): Promise<PutTimes> {
  const requests = Array.from({ length: all }, () => {
    const body = letter();
    const head = `PUT ${boxPaths.letter(name, newId())} HTTP/1.1\r\nHost: box\r\nContent-Length: ${body.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), body]);
  });
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: senders }, (_, at) => {
      const { hostname, port } = new URL(urls[at % urls.length] ?? "");
      return sendOneByOne({ host: hostname, port: Number(port) }, () => requests.pop(), times);
    }),
  );
  const took = performance.now() - began;
  return { rate: Math.round((all / took) * 1_000), times: times.sort((a, b) => a - b) };
}

function sendOneByOne(
  to: { host: string; port: number },
  next: () => Buffer | undefined,
  times: number[],
): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect({ ...to, noDelay: true });
    let sent = 0;
    let answer = "";
    const send = () => {
      const request = next();
      if (request === undefined) {
        socket.destroy();
        return done();
      }
      sent = performance.now();
      socket.write(request);
    };
    socket.setEncoding("latin1");
    socket.once("connect", send);
    socket.on("error", failed);
    socket.on("close", () => failed(new Error("the server closed a connection")));
    socket.on("data", (text: string) => {
      answer += text;
      const end = answer.indexOf("\r\n\r\n");
      const [, length] = /\r\ncontent-length: (\d+)/i.exec(answer) ?? [];
      if (end < 0 || answer.length < end + 4 + Number(length)) return;
      const status = answer.slice(9, 12);
      answer = "";
      if (status !== "201") return failed(new Error(`status ${status}`));
      times.push(performance.now() - sent);
      send();
    });
  });
}
