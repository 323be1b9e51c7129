import { councilWords as words } from "@words/explore";
import type { TableVote } from "@/lib/content/votes";
import { councilPath } from "@/lib/routes";
import { formatDate } from "@/words/format";
import { CouncilDrawing } from "./council-drawing";
import { councilSays } from "./council-says";
import { CouncilTable } from "./council-table";
import { VoteSource } from "./vote-source";

/** A vote of the Security Council in a lesson: the drawing, what happened, the table. It needs no script. */
export function CouncilFigure({ vote, onPaper = false }: { vote: TableVote; onPaper?: boolean }) {
  const { id, day, question, procedural, seats, source } = vote;
  return (
    <figure className="council-figure">
      <figcaption>
        <b>{question}.</b> {words.when(formatDate(day))} {procedural ? words.procedural : words.notProcedural}
        .
      </figcaption>
      <CouncilDrawing seats={seats} />
      <p className="ui-quiet">{words.legend}</p>
      <p>
        {councilSays(seats, procedural, "past")} <VoteSource source={source} />
      </p>
      <CouncilTable seats={seats} />
      {seats.some(({ name }) => name === null) && <p className="ui-quiet">{words.unnamed}</p>}
      {!onPaper && (
        <p className="figure-way">
          <a href={councilPath(`vote=${id}`)}>{words.change}</a>
        </p>
      )}
    </figure>
  );
}
