/** Requests that are almost right, for trying whether a server stays on its feet. */

/** What is changed: one of each kind that the box answers, and of what else a browser asks. */
const seeds = (box: string): string[] => [
  `GET /box HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET /box/${box} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `PUT /box/${box}/letters/${"0".repeat(32)} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n\u0002letters.`,
  `PUT /box/${box} HTTP/1.1\r\nHost: a\r\nAuthorization: Box ${"1".repeat(64)}.${"2".repeat(64)}.1796000000000.${"3".repeat(32)}.${"4".repeat(128)}\r\nContent-Length: 24\r\n\r\n{"days":90,"open":true}\n`,
  `GET /box/${box}/letters?after=0&wait=0 HTTP/1.1\r\nHost: a\r\nAuthorization: Box\r\n\r\n`,
  `DELETE /box/${box}/letters HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nwiki\r\n0\r\n\r\n`,
  `GET /box/rounds/${box}?after=1 HTTP/1.1\r\nHost: a\r\n\r\n`,
  `PUT /box/rounds/${box} HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n\u0000\u0001\u0002\u0003`,
  `GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-9\r\nIf-None-Match: "x"\r\n\r\n`,
  `HEAD /learn/%E0%A4%A?x=1#y HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br;q=0, *\r\n\r\n`,
];

/** What parsers trip over. */
const spices = [
  ...["\r\n", "\n", "\0", " ", "%", "%ff", "../", "?", "#", "\t", ":", "-1", "1e9", "NaN", "{", "[", '"'],
  ...[
    "Content-Length: 1\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Expect: 100-continue\r\n",
    "Upgrade: h2c\r\n",
  ],
  ..."\u00e9\u0130\uffff".split(""),
  "A".repeat(9_000),
];

/**
 * A request with one to four things wrong in it: bytes changed, left out, said twice or put in.
 *
 * @param box a name of a box
 * @param chance 0 to 1, as Math.random
 */
export function mutatedRequest(box: string, chance: () => number): Buffer {
  const below = (limit: number) => Math.floor(chance() * limit);
  const one = (list: readonly string[]) => list[below(list.length)] ?? "";
  let request = Buffer.from(one(seeds(box)), "latin1");
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const at = below(request.length);
    const end = Math.min(request.length, at + 1 + below(20));
    const before = request.subarray(0, at);
    const part = request.subarray(at, end);
    const after = request.subarray(end);
    const changes = [
      () => [before, part.map(() => below(256)), after],
      () => [before, after],
      () => [before, part, part, after],
      () => [before, Buffer.from(one(spices)), part, after],
    ];
    request = Buffer.concat(changes[below(changes.length)]?.() ?? []);
  }
  return request;
}
