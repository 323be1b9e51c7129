/**
 * The name of a file by what it holds and the day: "7b-united-nations-2026-11-29.json". Letters of every script stay;
 * what some system does not take in a name is a hyphen.
 *
 * @param title may be empty
 * @param now by the teacher's own calendar
 */
export function fileNameOf(title: string, now: Date, ending: string): string {
  const bare = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${bare === "" ? "" : `${bare}-`}${day}.${ending}`;
}
