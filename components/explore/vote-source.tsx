import { councilWords as words } from "@words/explore";
import type { TableVote } from "@/lib/content/votes";

/** The document of a vote, as a link where it has a page. */
export function VoteSource({ source }: { source: TableVote["source"] }) {
  return (
    <span className="ui-quiet">
      {words.source}: {source.url === null ? source.label : <a href={source.url}>{source.label}</a>}.
    </span>
  );
}
