/** Who may pass, and how often: what every route of the box asks before it does anything. */
import type { Context } from "hono";
import { nameOfBox } from "@/lib/box/name";
import { boxName, mostSkew } from "@/lib/box/protocol";
import { isSigned, readAuthorization, type Signed } from "@/lib/box/signing";
import type { Bytes } from "@/lib/crypto/suite";
import { webSuite } from "@/lib/crypto/web-suite";
import type { BoxOptions } from "./options";
import { type Env, parsed, Refused } from "./request";

/** Event streams of all boxes: memory that does not run out. */
const mostStreams = 8_000;

export interface Guard {
  /** @throws Refused where an address has done too much; with a count of 0 it is only looked */
  slowDown: (c: Context<Env>, kind: keyof BoxOptions["limits"], count?: number) => void;
  /** Who signed a request; each signature counts once. @throws Refused */
  signerOf: (c: Context<Env>, body: Bytes) => Promise<Signed>;
  /** Lets the owner of the box through. @returns the box's name. @throws Refused */
  owned: (c: Context<Env>, body: Bytes) => Promise<string>;
  /** Begins one more event stream. @returns what to call at its end. @throws Refused where there are too many */
  enter: (there: boolean) => () => void;
}

/** What a box asks of whoever comes: it counts by address, and keeps no address. */
export function guardOf({ engine, rates, limits, behindProxy, metrics, now }: BoxOptions): Guard {
  let streams = 0;

  const slowDown: Guard["slowDown"] = (c, kind, count = 1) => {
    const after = rates.take(kind, addressOf(c, behindProxy), limits[kind], now(), count);
    if (after > 0) throw new Refused("too-fast", after);
  };

  const signerOf: Guard["signerOf"] = async (c, body) => {
    const signed = readAuthorization(c.req.header("authorization"));
    if (signed === null) throw new Refused("unsigned");
    if (Math.abs(now() - signed.time) > mostSkew) throw new Refused("late");
    const { pathname, search } = new URL(c.req.url);
    const asked = { method: c.req.method, path: pathname + search, body };
    if (!(await isSigned(asked, signed, webSuite))) throw new Refused("unsigned");
    if (!(await engine.once(signed.nonce, signed.time + 2 * mostSkew, now()))) throw new Refused("replayed");
    return signed;
  };

  const owned: Guard["owned"] = async (c, body) => {
    slowDown(c, "ask");
    const name = boxIn(c);
    const signed = readAuthorization(c.req.header("authorization"));
    if (signed === null || (await nameOfBox(signed.x, webSuite)) !== name) throw new Refused("unsigned");
    await signerOf(c, body);
    return name;
  };

  const enter: Guard["enter"] = (there) => {
    if (!there || streams >= mostStreams) throw new Refused("too-fast", 5);
    streams += 1;
    metrics.streams(1);
    return () => {
      streams -= 1;
      metrics.streams(-1);
    };
  };

  return { slowDown, signerOf, owned, enter };
}

/** @returns the box that is asked for; throws Refused where it has no such name */
export function boxIn(c: Context<Env>): string {
  return parsed(boxName, c.req.param("box"));
}

/** Whose request it is: what the last proxy saw, where it is ours. */
function addressOf(c: Context<Env>, behindProxy: boolean): string {
  const told = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return told ?? c.env.incoming?.socket.remoteAddress ?? "";
}
