// The Unicode rule alone ends a sentence behind these.
const beforeName = /(?:^|[\s(“‘"'])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|e\.g|i\.e|cf|vs|[A-HJ-Z])\.\s+$/;
const beforeNumber = /(?:^|[\s(“‘"'])(?:[Nn]os?|[Pp]aras?|[Aa]rts?|[Cc]h|[Vv]ol|pp?)\.\s+$/;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a line of text by the Unicode rule (UAX 29), abbreviations aside, each with the place it starts at. */
export function sentencesOf(text: string): { segment: string; index: number }[] {
  const segments: { segment: string; index: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = segments.at(-1);
    const isGoingOn =
      last !== undefined &&
      (beforeName.test(last.segment) || (beforeNumber.test(last.segment) && /^\d/.test(segment)));
    if (isGoingOn) last.segment += segment;
    else segments.push({ segment, index });
  }
  return segments;
}

/** The words of a text: letters and digits, with the hyphens, points and apostrophes inside them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,–-][\p{L}\p{N}]+)*/gu) ?? [];
}
