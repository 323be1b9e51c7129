/** How many letters a reader sees in a text, in any script: "각", "ä" and "👩🏽‍🏫" are one each. */
export function lettersIn(text: string): number {
  if (!("Segmenter" in Intl)) return [...text.normalize("NFC")].length;
  return [...new Intl.Segmenter().segment(text)].length;
}
