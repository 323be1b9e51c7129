/** How a word looks at a glance, and how it sounds: letters that are taken for one another are one. */
function lookOf(word: string): string {
  return word
    .replace(/rn|nn/g, "m")
    .replace(/vv/g, "w")
    .replace(/cl/g, "d")
    .replace(/ph/g, "f")
    .replace(/ck|k|q/g, "c")
    .replace(/[ijl]/g, "l")
    .replace(/[uv]/g, "u")
    .replace(/[sz]/g, "s")
    .replace(/(.)\1/g, "$1");
}

/** Whether one letter makes the one word of the other: changed, put in, left out, or two in the other order. */
function isOneAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
  );
}

/** Whether two words are easily taken for one another: by one letter, at a glance, by ear, or as one word's two forms. */
export function isLookAlike(a: string, b: string): boolean {
  return isOneAway(a, b) || isOneAway(lookOf(a), lookOf(b)) || a.startsWith(b) || b.startsWith(a);
}
