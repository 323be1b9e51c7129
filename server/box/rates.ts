import { createHmac, randomBytes } from "node:crypto";

/** So many at once, and so many a minute for good. */
export interface Rate {
  burst: number;
  minute: number;
}

export interface Rates {
  /**
   * Takes of what an address may do, where there is one left; then also more than there are.
   *
   * @param count how many; 0 to look whether there is one
   * @returns 0, or after how many seconds there is one again
   */
  take(kind: string, address: string, rate: Rate, now: number, count?: number): number;
}

const day = 86_400_000;

/**
 * How much each address may do. A class or a school has one address, so the limits are those of a hall; they stop a
 * program that runs away. Addresses are kept as hashes with a key that is made by chance and thrown away every day,
 * together with all that was counted, and nowhere but in memory.
 */
export function createRates(): Rates {
  let key = randomBytes(32);
  let renewed: number | null = null;
  const left = new Map<string, { tokens: number; at: number }>();
  return {
    take(kind, address, { burst, minute }, now, count = 1) {
      if (renewed === null || now - renewed >= day || left.size > 100_000) {
        key = randomBytes(32);
        renewed = now;
        left.clear();
      }
      const name = createHmac("sha256", key)
        .update(`${kind} ${networkOf(address)}`)
        .digest("base64url");
      const perMillisecond = minute / 60_000;
      const { tokens, at } = left.get(name) ?? { tokens: burst, at: now };
      // A clock that was put back takes nothing away.
      const filled = Math.min(burst, tokens + Math.max(0, now - at) * perMillisecond);
      const taken = filled >= 1;
      left.set(name, { tokens: taken ? filled - count : filled, at: now });
      return taken ? 0 : Math.ceil((1 - filled) / perMillisecond / 1_000);
    },
  };
}

/** A household has a /64 of the new addresses, and may use any of it. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const before = head.split(":").filter((part) => part !== "");
  const after = plain.includes("::") ? tail.split(":").filter((part) => part !== "") : [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return [...before, ...(plain.includes("::") ? zeros : []), ...after].slice(0, 4).join(":");
}
