import type { Evidence } from "@/lib/quiz/question";

/** A source with the place in it, linked to the document where there is one to link to. */
export function EvidenceLink({ evidence: { label, at, url } }: { evidence: Evidence }) {
  const text = at === undefined ? label : `${label}, ${at}`;
  return url === null ? text : <a href={url}>{text}</a>;
}
