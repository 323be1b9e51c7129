/** etcd by the JSON that its own port answers (https://etcd.io/docs/v3.4/dev-guide/api_grpc_gateway). */
import http from "node:http";
import https from "node:https";
import * as v from "valibot";
import { endingWith } from "../ending-with";
import { Full, Unavailable } from "../engine";

export interface EtcdClient {
  /**
   * Asks one node after the other until one answers.
   *
   * @throws Unavailable where none did in time: what was asked may have been done
   * @throws Full where its quota is used up
   * @throws EtcdRefusal where one said no
   */
  ask(path: string, body: unknown): Promise<unknown>;
  /** Reads the lines of an answer that goes on until the signal ends it, or it breaks off. */
  follow(path: string, body: unknown, onLine: (line: unknown) => void, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** What etcd says to a request that it understood. */
export class EtcdRefusal extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Milliseconds for one node, and for all of them. */
const patience = { one: 3_000, all: 7_000, between: 60 };

/** gRPC's numbers for what another node, or the same a little later, may answer: 4 deadline, 14 unavailable. */
const passing = [4, 14];

const refusalSchema = v.object({ code: v.optional(v.number(), 2), error: v.optional(v.string(), "") });

/** Asks the nodes at these addresses, beginning with the one that answered last. */
export function etcdClient(urls: readonly string[]): EtcdClient {
  const agents = {
    "http:": new http.Agent({ keepAlive: true, maxSockets: 16 }),
    "https:": new https.Agent({ keepAlive: true, maxSockets: 16 }),
  };
  let first = 0;
  /** Ends what is followed at a node that does not answer any more. */
  let leaving = new AbortController();
  /** To the next node, once for all who found that this one does not answer. */
  const leave = (node: number) => {
    if (node !== first) return;
    first += 1;
    leaving.abort();
    leaving = new AbortController();
  };

  const request = (node: number, path: string, body: unknown, signal: AbortSignal) =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      const url = new URL(path, urls[node % urls.length]);
      const isSafe = url.protocol === "https:";
      const text = JSON.stringify(body);
      const sent = (isSafe ? https : http).request(
        url,
        {
          method: "POST",
          agent: isSafe ? agents["https:"] : agents["http:"],
          headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) },
          signal,
        },
        resolve,
      );
      sent.on("error", reject);
      sent.end(text);
    });

  const askOne = async (node: number, path: string, body: unknown): Promise<unknown> => {
    const answer = await request(node, path, body, AbortSignal.timeout(patience.one));
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part);
    const found: unknown = JSON.parse(Buffer.concat(parts).toString());
    if (answer.statusCode === 200) return found;
    const { code, error } = v.parse(refusalSchema, found);
    throw error.includes("space exceeded") ? new Full(error) : new EtcdRefusal(code, error);
  };

  return {
    async ask(path, body) {
      const until = performance.now() + patience.all;
      for (;;) {
        const node = first;
        try {
          return await askOne(node, path, body);
        } catch (error) {
          if (error instanceof Full) throw error;
          if (error instanceof EtcdRefusal && !passing.includes(error.code)) throw error;
          if (performance.now() >= until) throw new Unavailable("the store does not answer");
          leave(node);
          await new Promise((passed) => setTimeout(passed, patience.between));
        }
      }
    },
    async follow(path, body, onLine, signal) {
      const over = endingWith([signal, leaving.signal]);
      try {
        const answer = await request(first, path, body, over.signal);
        // Broken off where the node has gone without a word.
        answer.socket.setKeepAlive(true, 5_000);
        let rest = "";
        answer.setEncoding("utf8");
        for await (const part of answer) {
          const lines = (rest + part).split("\n");
          rest = lines.pop() ?? "";
          for (const line of lines) if (line !== "") onLine(JSON.parse(line));
        }
      } finally {
        over.abort();
      }
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}
