const timing = /^(?:\d+:)?\d\d:\d\d\.\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d\d:\d\d\.\d{3}(?:[ \t].*)?$/;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" };

/**
 * What is said in captions (WebVTT, W3C 2019, 4.1), in order, one text a cue: without times, marks and settings. Who speaks, in a
 * voice tag, stands before what is said.
 *
 * @returns null for a text that is no WebVTT, or has no cue that says anything
 */
export function wordsOfCaptions(text: string): string[] | null {
  const [head = "", ...blocks] = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(head)) return null;
  const words = blocks.flatMap((block) => {
    const lines = block.trim().split("\n");
    const at = lines.findIndex((line) => timing.test(line));
    // Before its times a cue has a name at most; other blocks are notes and styles.
    if (at < 0 || at > 1) return [];
    const said = lines
      .slice(at + 1)
      .join(" ")
      .replace(/<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/g, "$1: ")
      .replace(/<[^>]*>/g, "")
      .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => named[name] ?? "")
      .replace(/\s+/g, " ")
      .trim();
    return said === "" ? [] : [said];
  });
  return words.length === 0 ? null : words;
}
