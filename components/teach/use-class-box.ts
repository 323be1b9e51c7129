import { useEffect, useRef, useState } from "react";
import type { TeacherKey } from "@/lib/assignment/seal";
import type { BoxOwner } from "@/lib/box/owner";
import type { BoxState } from "@/lib/box/protocol";
import { codeIn } from "@/lib/class/letter-code";
import { bytesOfBase64 } from "@/lib/codes/base64";
import { ownerOf } from "../box/owner-of";

/** What the class report knows of a box. */
export interface ClassBox {
  /** Null until it is known; "none" where there is no such box. */
  state: BoxState | "none" | null;
  /** Whether what comes is seen as it comes: here, by another window of this browser, or not. */
  live: boolean | "elsewhere";
  /** What has come since the page was opened or was there before; and how much of it is no hand-in. */
  came: number;
  foreign: number;
  /** Without days it keeps its date. @throws where the box does not answer */
  set: (open: boolean, days?: number) => Promise<void>;
  clear: () => Promise<void>;
}

/** Which page of this browser looks into a box, where the browser can say so: one connection is enough for all of them. */
const lockOf = (name: string) => `unreasonable-criticism.box.${name}`;

/**
 * Follows the box of a key while the page is seen.
 *
 * @param onCodes told of hand-ins as codes, several at a time
 */
export function useClassBox(
  key: TeacherKey | null,
  alive: boolean,
  onCodes: (codes: string[]) => void,
): ClassBox {
  const [state, setState] = useState<ClassBox["state"]>(null);
  const [live, setLive] = useState<ClassBox["live"]>(false);
  const [counts, setCounts] = useState({ came: 0, foreign: 0 });
  /** Follows the box anew; nothing while no key is there. */
  const lookAgain = useRef<() => void>(() => {});
  const owner = useRef<BoxOwner | null>(null);
  const tell = useRef(onCodes);
  tell.current = onCodes;
  const x = key?.x;
  const keyNow = useRef(key);
  keyNow.current = key;

  useEffect(() => {
    const { current: own } = keyNow;
    if (x === undefined || own === null || !alive) return;
    const leaving = new AbortController();
    let seen = new AbortController();
    const follow = async () => {
      const { signal } = seen;
      try {
        owner.current = await ownerOf(own);
        const { current: mine } = owner;
        const waits = async () => {
          setLive("elsewhere");
          setState(await mine.state());
        };
        await alone(lockOf(mine.name), signal, waits, async () => {
          setLive(false);
          // From the beginning: what another page took out, or a second computer, is taken once by the record.
          setCounts({ came: 0, foreign: 0 });
          await mine.follow(
            ({ letters, open, expires }) => {
              const codes = letters.map(({ bytes }) => codeIn(bytesOfBase64(bytes)));
              const found = codes.filter((code) => code !== null);
              setState({ open, expires });
              setCounts(({ came, foreign }) => ({
                came: came + found.length,
                foreign: foreign + codes.length - found.length,
              }));
              if (found.length > 0) tell.current(found);
            },
            setLive,
            signal,
          );
        });
      } catch {
        if (!signal.aborted) setState("none");
      }
      setLive(false);
    };
    const look = () => {
      seen.abort();
      seen = new AbortController();
      if (!document.hidden) follow();
    };
    document.addEventListener("visibilitychange", look, { signal: leaving.signal });
    lookAgain.current = look;
    look();
    return () => {
      lookAgain.current = () => {};
      leaving.abort();
      seen.abort();
      owner.current = null;
      setState(null);
      setLive(false);
    };
  }, [x, alive]);

  const asked = async () => {
    const { current: own } = keyNow;
    if (own === null) throw new Error("no key");
    owner.current ??= await ownerOf(own);
    return owner.current;
  };
  return {
    state,
    live,
    ...counts,
    async set(open, days) {
      const now = await (await asked()).set(days === undefined ? { open } : { open, days });
      setState(now);
      if (state === "none") lookAgain.current();
    },
    async clear() {
      await (await asked()).clear();
      setCounts({ came: 0, foreign: 0 });
    },
  };
}

/**
 * Does something as the only page of this browser, once the others have gone. Plain http has no such locks.
 *
 * @param waits called where another one has to go first
 */
async function alone(
  name: string,
  signal: AbortSignal,
  waits: () => Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  if (!navigator.locks) return work();
  let isMine = false;
  const turn = navigator.locks.request(name, { signal }, () => {
    isMine = true;
    return work();
  });
  const look = async () => {
    const { held = [] } = await navigator.locks.query();
    if (!isMine && !signal.aborted && held.some((one) => one.name === name)) await waits();
  };
  await Promise.all([turn, look().catch(() => {})]);
}
