/** Bytes as text: by the mark at their beginning, else UTF-8 where they are that, else as older programs of Windows write. */
export function textOf(bytes: Uint8Array, charset?: string): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (charset !== undefined) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // A name that no browser knows: as if there were none.
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Each byte as the letter of its number, to look for signs in a file that is not text as a whole. */
export function lettersOf(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return letters;
}

/** What stands between each beginning and the next end after it. Takes linear time, whatever is left open. */
export function between(text: string, begin: RegExp, end: string): string[] {
  return text
    .split(begin)
    .slice(1)
    .map((part) => {
      const stop = part.indexOf(end);
      return stop < 0 ? part : part.slice(0, stop);
    });
}

/** The other way round. */
export function bytesOf(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
