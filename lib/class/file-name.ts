/** Letters before the day. */
const longest = 60;

/**
 * The name of a file by what it holds and the day: "7b-united-nations-2026-11-29.json". Letters of every script stay;
 * what some system does not take in a name is a hyphen.
 *
 * @param titles each may be empty; where they are too long together, the first is cut: the others tell its files apart
 * @param now by the teacher's own calendar
 */
export function fileNameOf(titles: string | readonly string[], now: Date, ending: string): string {
  const [first = "", ...others] = [titles].flat();
  const behind = others.map((title) => bareOf(title, longest / 3)).filter((part) => part !== "");
  const room = longest - behind.join("-").length - behind.length;
  const bare = [bareOf(first, room), ...behind].filter((part) => part !== "").join("-");
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${bare === "" ? "" : `${bare}-`}${day}.${ending}`;
}

function bareOf(title: string, room: number): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-/, "")
    .slice(0, room)
    .replace(/-$/, "");
}
