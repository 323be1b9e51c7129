import type { Evidence } from "@/lib/quiz/question";

/** A source with the place in it, linked to the document where there is one to link to. */
function EvidenceLink({ evidence: { label, at, url } }: { evidence: Evidence }) {
  const text = at === undefined ? label : `${label}, ${at}`;
  return url === null ? text : <a href={url}>{text}</a>;
}

/** What settles a question, one after the other in a line. */
export function EvidenceLinks({ see }: { see: readonly Evidence[] }) {
  return see.map((evidence, index) => (
    <span key={`${evidence.source} ${evidence.at}`}>
      {index > 0 && "; "}
      <EvidenceLink evidence={evidence} />
    </span>
  ));
}
