/** The title of a lesson that is being written, as it stands at its top; empty where there is none. */
export function titleOf(text: string): string {
  const [, written = ""] = /^title:[ \t]*(.+)$/m.exec(text.slice(0, 2000)) ?? [];
  const bare = written.trim();
  if (/^'.*'$/.test(bare)) return bare.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(bare)) return bare;
  try {
    return String(JSON.parse(bare));
  } catch {
    return bare;
  }
}
